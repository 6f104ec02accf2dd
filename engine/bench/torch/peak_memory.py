"""The most memory that this process has had resident."""

import resource
import sys


def peak_memory_bytes():
    """Linux's VmHWM, because ru_maxrss counts what the process was before it became this program."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
