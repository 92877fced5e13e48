"""Calls of every operation over real sockets, against servers without faults; what arrives is compared with the inputs."""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import time

from inputs import expected, shuffled
from server import KINDS, RecordingServer, decoded

arguments = argparse.ArgumentParser(prog="Scripts/socket-calls", description=__doc__)
arguments.add_argument("--connect", default=".build/debug/connect", help="the command that makes the calls")
arguments.add_argument("--calls", type=int, default=3000, help="how many, all servers together")
arguments.add_argument("--seed", type=int, default=1, help="which inputs, and their order")
arguments.add_argument("--concurrency", type=int, default=16, help="of the half of the calls that are made at once")
arguments.add_argument("--slowest", type=float, default=5, help="the seconds that a call may take, 0 for any time")
arguments.add_argument("--busy", action="store_true", help="keep all cores busy meanwhile")
arguments.add_argument("--targets", type=pathlib.Path, help="write the targets that arrived, for other clients to send")
chosen = arguments.parse_args()


class Connect:
    """`connect stripe call --lines`, with so many calls under way at once."""

    def __init__(self, url: str, concurrency: int):
        environment = os.environ | {"STRIPE_API_KEY": "sk_test_sockets"}
        command = [chosen.connect, "stripe", "call", "--lines", "--base-url", url, "--concurrency", str(concurrency)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True, bufsize=1
        )
        self.concurrency = concurrency
        self.sent: collections.deque[float] = collections.deque()
        self.failed: list[str] = []
        self.slowest = 0.0
        # How many took as long as an attempt that was lost before it arrived, and its retry half a second later.
        self.slow = 0

    def call(self, number: int, id: str, input: dict):
        line = {"operation": id, "input": input, "options": {"account": f"acct_{number}"}, "id": number}
        try:
            self.process.stdin.write(json.dumps(line) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            self.failed.append("the command has ended")
            return
        self.sent.append(time.monotonic())
        while len(self.sent) >= self.concurrency:
            self.read()

    def read(self):
        line = self.process.stdout.readline()
        seconds = time.monotonic() - self.sent.popleft()
        self.slowest = max(self.slowest, seconds)
        self.slow += seconds >= 0.5
        if not line or "error" in json.loads(line):
            self.failed.append(line or "the command has ended")

    def wait(self):
        """Reads the answers to all calls that are under way."""
        while self.sent:
            self.read()

    def end(self):
        self.wait()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        status = self.process.wait()
        if status != 0:
            self.failed.append(f"the command's status is {status}")


def run(kind: str, calls: int, targets: set[str]) -> bool:
    """Makes the calls, half of them one after the other, and says what became of them."""
    server = RecordingServer(kind)
    wanted, failed, slowest, slow = [], [], 0.0, 0
    begin = time.monotonic()
    inputs = shuffled(chosen.seed, calls)
    for concurrency, share in ((1, calls - calls // 2), (chosen.concurrency, calls // 2)):
        connect = Connect(server.url, concurrency)
        for _ in range(share):
            id, input = next(inputs)
            wanted.append((id, input))
            connect.call(len(wanted) - 1, id, input)
            # Long enough for a server that closes early to have closed, and for the client to have seen it.
            if len(wanted) % 100 == 0:
                connect.wait()
                time.sleep(0.25)
        connect.end()
        failed += connect.failed
        slowest, slow = max(slowest, connect.slowest), slow + connect.slow

    changed, repeated, lost = [], 0, 0
    for number, (id, input) in enumerate(wanted):
        arrivals = server.arrivals.get(f"acct_{number}", [])
        repeated += max(0, len(arrivals) - 1)
        lost += not arrivals
        for arrival in arrivals[:1]:
            targets.add(arrival[1])
            if decoded(*arrival) != expected(id, input):
                changed.append(f"{id} {json.dumps(input)}\n  arrived as {arrival}\n  is {expected(id, input)}")
    server.shutdown()
    print(
        f"{kind}: {calls} calls of {len({id for id, _ in wanted})} operations, {len(changed)} changed, "
        f"{len(failed)} failed, {repeated} came twice, {lost} lost, {server.counts['incomplete']} incomplete, "
        f"{slow} took half a second or more, as with a retry, slowest {slowest * 1000:.0f} ms, "
        f"{server.counts['connections']} connections, "
        f"{time.monotonic() - begin:.0f} s",
        flush=True,
    )
    for line in changed[:5] + failed[:5]:
        print(f"  {line}")
    is_slow = chosen.slowest > 0 and slowest >= chosen.slowest
    return not (changed or failed or repeated or lost or server.counts["incomplete"] or is_slow)


busy = [
    subprocess.Popen([sys.executable, "-c", "while True: pass"])
    for _ in range((os.cpu_count() or 1) if chosen.busy else 0)
]
seen: set[str] = set()
try:
    verdicts = [run(kind, -(-chosen.calls // len(KINDS)), seen) for kind in KINDS]
finally:
    for process in busy:
        process.kill()
if chosen.targets:
    chosen.targets.write_text("".join(json.dumps(target) + "\n" for target in sorted(seen)), encoding="utf-8")
sys.exit(0 if all(verdicts) else "error: not every call arrived as it was meant, once and in time")
