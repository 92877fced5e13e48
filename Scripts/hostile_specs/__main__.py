"""Hostile texts in every place of a spec: each is refused at its line, or does nothing in what is generated."""

import argparse
import concurrent.futures
import os
import pathlib
import re
import sys
import tempfile
import time

from depth import Depth, combined
from places import BaseSpec
from swift import SwiftCompiler
from trying import Workshop, all_tries, sample

arguments = argparse.ArgumentParser(prog="Scripts/hostile-specs", description=__doc__)
arguments.add_argument("--connectgen", type=pathlib.Path, default=".build/debug/connectgen", help="the generator")
arguments.add_argument("--build", type=pathlib.Path, default=".build", help="where the testing kit is built in debug")
arguments.add_argument("--tries", type=int, default=500, help="how many payloads at places; 0 for all")
arguments.add_argument("--seed", type=int, default=1, help="which of them")
arguments.add_argument("--only", default="", help="those with this word in their name")
arguments.add_argument("--processes", type=int, default=os.cpu_count(), help="how many run at once")
arguments.add_argument("--most-faults", type=int, default=20, help="of how many faulty specs the texts are searched")
chosen = arguments.parse_args()


# Faults by which a payload did something; by the others something was lost, or what was accepted does not work.
ACTED = re.compile(
    r"code of a payload|a template's tag|(element|attribute|token) '|: a link to '.*'$|commands were run|a command has made|curl (reads|has)"
    r"|is printed: |prints a line of its own|the shell says"
)


def main(scratch: pathlib.Path) -> int:
    begin = time.monotonic()
    base = BaseSpec()
    if base.missing_keys:
        print("error: the base spec has no place for these keys of the language:", *base.missing_keys, sep="\n  ")
        return 1
    tries = [one for one in all_tries(base) if chosen.only in one.name]
    every = len(tries)
    if chosen.tries:
        tries = sample(tries, chosen.tries, chosen.seed)
    workshop = Workshop(scratch, base, str(chosen.connectgen.resolve()))
    faults: list[str] = []
    accepted = []
    with concurrent.futures.ThreadPoolExecutor(chosen.processes) as pool:
        for one, verdict in zip(tries, pool.map(lambda one: workshop.validated(one.written(), one.place.lines, one.names), tries)):
            faults += [f"{one.name}: {fault}" for fault in verdict.faults]
            if verdict.is_accepted:
                accepted.append(one)
        print(f"{len(tries)} of {every} texts tried in {time.monotonic() - begin:.0f} s: {len(tries) - len(accepted)} refused, {len(accepted)} accepted", flush=True)

        depth = Depth(workshop, SwiftCompiler(chosen.build.resolve(), scratch / "modules"))
        waiting = accepted
        while waiting:
            fitted = list(pool.map(depth.fitting, combined(waiting)))
            waiting = [one for _, left in fitted for one in left]
            specs = [spec for spec, _ in fitted if spec]
            for spec, found in zip(specs, pool.map(depth.faults, specs)):
                if not found:
                    continue
                if len(faults) > chosen.most_faults:
                    faults.append(f"{len(spec)} texts together: {found[0]}")
                    continue
                for culprits, some in depth.culprits(spec, found):
                    names = " and ".join(one.name for one in culprits[:3]) + (f" and {len(culprits) - 3} more" if len(culprits) > 3 else "")
                    faults += [f"{names}: {fault}" for fault in some[:4]]
    for fault in faults[:200]:
        print(fault)
    print(
        f"{len(tries)} tried, {len(tries) - len(accepted)} refused, {depth.generated} specs generated, {depth.compiled} compiled, "
        f"payloads that acted: {sum(ACTED.search(fault) is not None for fault in faults)}, other faults: "
        f"{sum(ACTED.search(fault) is None for fault in faults)}, {time.monotonic() - begin:.0f} s"
    )
    return 1 if faults else 0


with tempfile.TemporaryDirectory(prefix="hostile-specs-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
    sys.exit(main(pathlib.Path(folder)))
