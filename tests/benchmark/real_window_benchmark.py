#!/usr/bin/env python3
"""Uses the real window on a display of its own as a person would, and says how fast it was.

    real_window_benchmark.py PROGRAM SCENARIO_FOLDER [--json FILE] [--size 1920x1080] [--short]

Measured, never asserted: machines differ, and so do their neighbours. --short does a little of everything, to show that it
works. Exit code 77 (skipped) where Xvfb or xdotool is missing.
"""

import argparse
import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "window"))
import real_window_test as real_window  # noqa: E402

real_window.PATIENCE = 300  # nothing here is in a hurry
LEVER = "lever:" + real_window.LEVER
OWN = ("input", "advance", "draw")  # phases that are the program's work, not OpenGL's
TICK = os.sysconf("SC_CLK_TCK")
# What people would like; docs/performance.md says what came out.
AIMS = {"first picture": "1 s", "first points": "0.1 s", "own work, p50": "4 ms", "memory": "400 MB", "idle": "near 0 %"}


class Window(real_window.Window):
    """Times what is done to it; sections are named spans of the steady clock."""

    def __init__(self, program, files, work, size, short, futures):
        self.size, self.short, self.futures = size, short, futures
        self.timings_path = os.path.join(work, "timings.csv")
        self.sections = []
        self.own_files = files
        super().__init__(program, "", work)

    def start(self, *_):
        length = ["--months", "6"] if self.short else []
        self.launched = time.monotonic()
        self.process = subprocess.Popen(
            [self.program, *self.own_files, *length, "--paused", "--size", self.size, "--replications", str(self.futures),
             "--state", self.state_path, "--timings", self.timings_path], env=self.environment, cwd=self.work)

    def section(self, name, act):
        begin = time.monotonic()
        act()
        time.sleep(0.3)
        self.sections.append((name, begin, time.monotonic()))

    def glide(self, points, pause=0.012):
        """The pointer along points, in one go: a process for each step would be slower than a hand."""
        words = []
        for x, y in points:
            words += ["mousemove", int(x), int(y), "sleep", pause]
        self.xdotool(*words)

    def pull(self, widget, turns):
        """There and back along a widget with the button down."""
        x, y, w, h = self.state()["widgets"][widget]
        row, steps = y + h / 2, 40
        there = [(x + w * (.1 + .8 * i / steps), row) for i in range(steps + 1)]
        self.glide(there[:1], .1)
        self.xdotool("mousedown", 1)
        for turn in range(turns):
            self.glide(there if turn % 2 == 0 else there[::-1])
        self.xdotool("mouseup", 1)

    def sweep(self, lines):
        width, height = (int(part) for part in self.size.split("x"))
        for line in range(lines):
            row = height * (line + .5) / lines
            self.glide([(width * (.02 + .96 * i / 60), row) for i in range(61)])

    def processor_seconds(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def most_memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))


def load():
    return os.getloadavg()[0]


def share(values, percent):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * percent / 100))]


def newest(state):
    return max(structure["generation"] for structure in state["structures"])


def click_lever(window, count):
    """A lever is moved once at a time, to where it has not been: the frame that takes the click, and what follows."""
    for i in range(count):
        x, y, w, h = window.state()["widgets"][LEVER]
        before = newest(window.state())
        window.xdotool("mousemove", int(x + w * (.15 + .7 * (i * 5 % 11) / 11)), int(y + h / 2), "sleep", .1, "click", 1)
        window.wait("a lever moved", lambda s, was=before: all(e["current"] for e in s["structures"]) and newest(s) > was)
        time.sleep(.3)


def use(window):
    turns = 1 if window.short else 6
    window.wait("the window opens", lambda s: LEVER in s["widgets"] and all(e["has_map"] for e in s["structures"]))
    window.wait("all futures", lambda s: s["settled"])
    time.sleep(1)
    before, begin, length = window.processor_seconds(), time.monotonic(), 1 if window.short else 8
    time.sleep(length)
    idle = (window.processor_seconds() - before) / (time.monotonic() - begin)
    window.section("a lever, click by click", lambda: click_lever(window, 2 if window.short else 12))
    window.section("a lever, dragged", lambda: window.pull(LEVER, turns))
    if not window.short:
        window.wait("all futures again", lambda s: s["settled"])
    window.section("scrubbing", lambda: window.pull("scrub", turns))
    window.xdotool("key", "Home")
    window.section("playing", lambda: (window.key("space"), time.sleep(turns * 1.5), window.key("space")))
    window.section("pointing", lambda: window.sweep(turns * 2))
    window.section("an outcome's futures, pointed at", lambda: (window.key("d"), window.sweep(turns)))
    window.section("a trade-off, pointed at", lambda: (window.key("x"), window.sweep(turns), window.key("Escape")))
    window.key("t")
    window.section("the room, playing", lambda: (window.key("space"), time.sleep(turns), window.key("space")))
    memory = window.most_memory()
    window.key("q")
    window.process.wait(real_window.PATIENCE)
    return idle, memory


def read_timings(path):
    with open(path, encoding="ascii") as file:
        rows = list(csv.DictReader(file))
    frames = [{k: float(v) for k, v in row.items() if k != "what"} for row in rows if row["what"] == "frame"]
    events = [(float(row["at"]) / 1e6, row["what"]) for row in rows if row["what"] != "frame"]
    return frames, events


def delays(events, sections):
    """Seconds from a change to each of its milestones, of changes by single clicks."""
    name, begin, end = next(section for section in sections if section[0].startswith("a lever, click"))
    found, changed = {"first points": [], "whole curves": []}, None
    for at, what in events:
        if what == "change":
            changed = at if begin <= at <= end else None
        elif what in found and changed is not None:
            found[what].append(at - changed)
    return found


def milliseconds(frames, phases):
    return [sum(frame[phase] for phase in phases) / 1000 for frame in frames]


def of_frames(frames, sections):
    table = []
    for name, begin, end in sections:
        own = [frame for frame in frames if begin <= frame["at"] / 1e6 <= end]
        if not own:
            continue
        work, whole = milliseconds(own, OWN), milliseconds(own, OWN + ("send", "show"))
        processor = milliseconds(own, ("processor",))
        table.append({"what": name, "frames": len(own), "p50": share(work, 50), "p99": share(work, 99),
                      "processor_p50": share(processor, 50), "processor_p99": share(processor, 99),
                      "with_opengl_p50": share(whole, 50), "with_opengl_p99": share(whole, 99),
                      "tokens": statistics.median(frame["tokens"] for frame in own),
                      "vertices": statistics.median(frame["vertices"] for frame in own)})
    return table


def measure(program, files, size, short, futures):
    with tempfile.TemporaryDirectory() as work:
        before = load()
        window = Window(program, files, work, size, short, futures)
        try:
            idle, memory = use(window)
        finally:
            window.close()
        frames, events = read_timings(window.timings_path)
        seen = {what: next(at for at, happened in events if happened == what) - window.launched
                for what in ("opened", "first picture", "first points", "whole curves", "all futures")}
        return {"structures": len(files), "futures": futures, "size": size, "load_before": before, "load_after": load(),
                "idle_share": idle, "memory_mb": memory, "after_launch": seen,
                "after_change": delays(events, window.sections), "frames": of_frames(frames, window.sections)}


def busy_firms(folder, work):
    """Four structures with so much work that some thousand items are on their maps."""
    files = []
    for name in ("local", "central", "hybrid", "pendulum"):
        files.append(os.path.join(work, f"{name}.yaml"))
        with open(files[-1], "w", encoding="utf-8") as file:
            file.write(f"schema_version: 1\nname: {name}\nextends: {folder}/{name}.yaml\ndemand:\n  level: 1.2\n")
    return files


def print_report(result):
    print(f"\n{result['structures']} structures, {result['futures']} futures each, at {result['size']}; load of the machine {result['load_before']:.1f} before, "
          f"{result['load_after']:.1f} after, {os.cpu_count()} processors\n")
    print("| after launch | seconds | aim |\n|---|---|---|")
    for what, seconds in result["after_launch"].items():
        print(f"| {what} | {seconds:.2f} | {AIMS['first picture'] if what == 'first picture' else '-'} |")
    print("\n| after a lever's click | p50, ms | p99, ms | aim |\n|---|---|---|---|")
    for what, seconds in result["after_change"].items():
        if seconds:
            print(f"| {what} | {share(seconds, 50) * 1000:.0f} | {share(seconds, 99) * 1000:.0f} | "
                  f"{AIMS['first points'] if what == 'first points' else '-'} |")
    print("\n| frames while | frames | own work p50, ms | p99, ms | of a processor p50, ms | p99, ms | "
          "with OpenGL p50, ms | p99, ms | tokens |")
    print("|---|---|---|---|---|---|---|---|---|")
    for row in result["frames"]:
        print(f"| {row['what']} | {row['frames']} | {row['p50']:.1f} | {row['p99']:.1f} | "
              f"{row['processor_p50']:.1f} | {row['processor_p99']:.1f} | {row['with_opengl_p50']:.1f} | "
              f"{row['with_opengl_p99']:.1f} | {row['tokens']:.0f} |")
    print(f"\nIdle: {result['idle_share']:.1%} of a processor. Memory, at most: {result['memory_mb']:.0f} MB.", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--json")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--short", action="store_true")
    options = parser.parse_args()
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"Skipped: {needed} is not installed.")
            return 77
    program, folder = os.path.abspath(options.program), os.path.abspath(options.folder)
    three = [os.path.join(folder, name + ".yaml") for name in ("local", "central", "hybrid")]
    results = []
    with tempfile.TemporaryDirectory() as work:
        if options.short:
            results.append(measure(program, three, options.size, True, 4))
        else:
            results.append(measure(program, three, options.size, False, 100))
            results.append(measure(program, busy_firms(folder, work), options.size, False, 12))
    for result in results:
        print_report(result)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"aims": AIMS, "runs": results}, file, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
