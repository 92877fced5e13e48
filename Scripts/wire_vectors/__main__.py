"""Golden vectors of requests and signatures, made by Stripe's official Python library."""

import argparse
import json
import pathlib
import sys

from files import differences, write
from requests_made import request_vectors
from signatures import signature_vectors, verify_ours

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("--verify-ours", metavar="FILE", type=pathlib.Path, help="judge the signatures of this file")
arguments.add_argument(
    "--check", action="store_true", help="write nothing; fail where the vectors are not up to date"
)
chosen = arguments.parse_args()

if chosen.verify_ours:
    print(verify_ours(json.loads(chosen.verify_ours.read_text(encoding="utf-8"))))
else:
    requests, signatures = request_vectors(), signature_vectors()
    files = requests | {"webhooks": signatures}
    if chosen.check:
        stale = differences(files)
        print("\n".join(stale[:200]), end="\n" if stale else "")
        if stale:
            sys.exit("error: the library sends otherwise; 'Scripts/wire-vectors' writes Tests/Vectors anew")
    else:
        write(files)
    print(
        f"{sum(map(len, requests.values()))} requests of {len(requests)} operations, {len(signatures)} signatures"
    )
