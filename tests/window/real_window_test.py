#!/usr/bin/env python3
"""Opens the real window on a display of its own, uses it as a person would, and checks the result.

    real_window_test.py PROGRAM SCENARIO_FOLDER

The program's --state file says what is shown and where every control stands; xdotool moves the
pointer and presses the keys. Exit code 77 (skipped) where Xvfb or xdotool is missing.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

PATIENCE = 90  # seconds; machines that run many tests at once are slow
LEVER = "committee.cadence"
NEWS_SECONDS = 6  # a line of news stays a little less


class Window:
    def __init__(self, program, folder, work):
        self.state_path = os.path.join(work, "state.json")
        self.work = work
        self.program = program
        self.files = [os.path.join(folder, name + ".yaml") for name in ("local", "central", "hybrid")]
        self.screen_folder = os.path.join(work, "screen")
        os.makedirs(self.screen_folder, exist_ok=True)
        self.display_process, self.display = start_display(self.screen_folder)
        self.environment = dict(os.environ, DISPLAY=self.display, LIBGL_ALWAYS_SOFTWARE="1",
                                XDG_STATE_HOME=os.path.join(work, "kept"))
        self.start(*self.files)

    def start(self, *what, size="1600x900"):
        """In the folder of the test: what is exported lands there, the session that is kept too."""
        if os.path.exists(self.state_path):
            os.remove(self.state_path)
        self.process = subprocess.Popen(
            [self.program, *what, "--months", "6", "--replications", "3", "--paused",
             "--size", size, "--state", self.state_path], env=self.environment, cwd=self.work)

    def close(self):
        for process in (self.process, self.display_process):
            if process.poll() is None:
                process.terminate()
                process.wait(20)

    def identifier(self):
        found = subprocess.run(["xdotool", "search", "--name", "Pendulum"], env=self.environment,
                               check=True, stdout=subprocess.PIPE, text=True)
        return found.stdout.split()[0]

    def resize(self, width, height):
        self.xdotool("windowsize", self.identifier(), width, height)

    def screen(self):
        """Every pixel of the display, as the server keeps it."""
        with open(os.path.join(self.screen_folder, "Xvfb_screen0"), "rb") as file:
            return file.read()

    def picture(self, width):
        """The window's rows of pixels down to the charts: their axes keep the range that the first futures
        asked for, so they are not alike in two windows."""
        screen = self.screen()
        word = lambda n: int.from_bytes(screen[4 * n:4 * n + 4], "big")  # the header of an XWD file
        begin, row, pixel = word(0) + 12 * word(19), word(12), word(11) // 8
        charts = int(min(box[1] for name, box in self.state()["widgets"].items() if name.startswith("outcome:")))
        return [screen[begin + y * row:begin + y * row + width * pixel] for y in range(charts)]

    def state(self):
        try:
            with open(self.state_path, encoding="utf-8") as file:
                return json.load(file)
        except FileNotFoundError:
            return None

    def wait(self, what, condition):
        end = time.monotonic() + PATIENCE
        state = None
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the window closed while waiting: {what}")
            state = self.state()
            if state and condition(state):
                print("ok:", what, flush=True)
                return state
            time.sleep(0.05)
        shown = {k: v for k, v in (state or {}).items() if k not in ("widgets", "structures")}
        raise AssertionError(f"waited in vain: {what}\n{json.dumps(shown, indent=1)[:4000]}")

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True,
                       stdout=subprocess.PIPE)

    def key(self, key):
        self.xdotool("key", key)

    def middle(self, widget):
        state = self.wait(f"{widget} is there", lambda s: widget in s["widgets"])
        x, y, w, h = state["widgets"][widget]
        return int(x + w / 2), int(y + h / 2)

    def click(self, widget):
        self.xdotool("mousemove", *self.middle(widget))
        time.sleep(0.15)
        self.xdotool("click", 1)

    def drag(self, widget, share_from, share_to):
        x, y, w, h = self.state()["widgets"][widget]
        row = int(y + h / 2)
        self.xdotool("mousemove", int(x + w * share_from), row)
        time.sleep(0.15)
        self.xdotool("mousedown", 1)
        for step in range(1, 6):
            share = share_from + (share_to - share_from) * step / 5
            self.xdotool("mousemove", int(x + w * share), row)
            time.sleep(0.1)
        self.xdotool("mouseup", 1)


def start_display(screen_folder):
    read, write = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp",
         "-fbdir", screen_folder],
        pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise AssertionError("Xvfb did not start")
    return process, ":" + number


def lever(state, path=LEVER):
    return next(entry for entry in state["levers"] if entry["path"] == path)


def figures(state, name):
    structure = next(entry for entry in state["structures"] if entry["name"] == name)
    return structure["metrics"]


def generation(state, name):
    return next(entry for entry in state["structures"] if entry["name"] == name)["generation"]


def settled(state):
    return state["settled"] and state["futures"] == 3


def check_opens(window):
    state = window.wait("three structures settle", settled)
    assert "hybrid.yaml" in state["title"], state["title"]
    subprocess.run(["xdotool", "search", "--sync", "--name", "Pendulum"], env=window.environment,
                   check=True, timeout=PATIENCE, stdout=subprocess.PIPE)
    assert [s["name"] for s in state["structures"]] == ["local", "central", "hybrid"]
    assert all(s["has_map"] for s in state["structures"])
    assert state["theme"] == "desk" and not state["playing"]
    assert "balance in all" in state["footer"], state["footer"]
    return state


def check_lever(window, before):
    window.drag("lever:" + LEVER, 0.2, 0.9)
    state = window.wait("a dragged lever has another value, and the structure is simulated again",
                        lambda s: lever(s)["changed"] and s["can_undo"] and settled(s)
                        and generation(s, "hybrid") > generation(before, "hybrid"))
    assert lever(state)["value"] > lever(before)["value"]
    assert figures(state, "hybrid") != figures(before, "hybrid"), "the lever did nothing"
    assert figures(state, "local") == figures(before, "local"), "a decision of another structure"
    window.key("ctrl+z")
    state = window.wait("undo brings back value and numbers, one step for one drag",
                        lambda s: not lever(s)["changed"] and settled(s)
                        and figures(s, "hybrid") == figures(before, "hybrid"))
    assert not state["can_undo"] and state["can_redo"]
    window.key("ctrl+y")
    window.wait("redo", lambda s: lever(s)["changed"])
    window.key("r")
    window.wait("R resets all levers", lambda s: not any(l["changed"] for l in s["levers"]))


def check_typing(window):
    window.click("value:" + LEVER)
    window.wait("a click on the value opens a field", lambda s: s["typing"])
    window.xdotool("key", "ctrl+a")
    window.xdotool("type", "--delay", "60", "30 d")
    window.key("Return")
    window.wait("a value typed with its unit", lambda s: lever(s)["text"] == "30 d")
    window.click("reset:" + LEVER)
    window.wait("reset of one lever", lambda s: not lever(s)["changed"])


def check_search(window):
    """Letters that are commands elsewhere, typed at once behind the key that opens the field."""
    window.key("slash")
    window.xdotool("type", "--delay", "60", "meets committee")
    window.wait("a lever is looked for", lambda s: s["lever_search"] == "meets committee"
                and s["typing"] and s["theme"] == "desk" and not lever(s)["changed"])
    window.key("Return")
    window.wait("Enter goes to the lever found", lambda s: s["focused_lever"] == LEVER
                and not s["typing"] and "lever:demand.level" not in s["widgets"])
    edited = window.state()["edited"]
    window.xdotool("key", "--delay", "0", "Return", "1", "5", "space", "d", "Return")
    window.wait("no letter typed right behind Enter is a command", lambda s: lever(s)["text"] == "15 d"
                and s["edited"] == edited and not s["playing"] and not s["typing"])
    window.click("reset:" + LEVER)
    window.wait("the lever is as the file says", lambda s: not lever(s)["changed"])
    window.key("slash")
    for word in ("one", "two", "three", "four"):
        window.xdotool("type", "--delay", "60", word)
        window.key("ctrl+a")  # pressed and let go within a frame, Ctrl before the letter
        time.sleep(0.2)
    window.wait("Ctrl A selects what is typed", lambda s: s["lever_search"] == "four")
    window.key("Escape")
    window.wait("Esc shows all levers again", lambda s: s["lever_search"] == "" and not s["typing"]
                and not s["playing"])


def check_open(window, folder):
    window.key("ctrl+o")
    window.xdotool("type", "--delay", "60", "pit")
    window.wait("Ctrl O: a scenario is looked for", lambda s: "opening" in s and s["typing"]
                and f"open:{folder}/pit_crew.yaml@" in s["widgets"]
                and f"open:{folder}/hybrid.yaml@" not in s["widgets"])
    window.key("Down")
    window.key("Return")
    window.wait("Enter opens it beside the others", lambda s: "opening" not in s and settled(s)
                and [x["name"] for x in s["structures"]] == ["local", "central", "hybrid", "pit_crew"])
    with open(os.path.join(window.work, "kept", "pendulum", "recent.json"), encoding="utf-8") as file:
        recent = [os.path.basename(entry["path"]) for entry in json.load(file)["files"]]
    assert recent == ["pit_crew.yaml", "local.yaml", "central.yaml", "hybrid.yaml"], recent
    window.click("take out:pit_crew")
    window.wait("its cross takes it out again", lambda s: len(s["structures"]) == 3)
    window.key("ctrl+o")
    window.wait("Ctrl O: a field has the keyboard", lambda s: "opening" in s and s["typing"])
    window.xdotool("key", "--delay", "0", "Escape", "question")
    window.wait("a key right after Esc is no letter of the field", lambda s: s["help"])
    window.key("Escape")
    window.wait("Esc closes the help", lambda s: not s["help"] and "opening" not in s)


def check_keys(window):
    window.key("t")
    window.wait("T: projector", lambda s: s["theme"] == "projector" and s["page"] == "compare")
    window.key("Next")
    window.wait("PageDown: the first map", lambda s: s["page"] == "map" and s["page_item"] == 0)
    window.key("Prior")
    window.wait("PageUp: back", lambda s: s["page"] == "compare")
    window.key("t")
    window.wait("T: desk", lambda s: s["theme"] == "desk")
    window.key("b")
    window.wait("B: the next baseline", lambda s: s["baseline"] == 1)
    window.click("chip:local")
    window.wait("a click on a chip: baseline", lambda s: s["baseline"] == 0)
    month = window.state()["month"]
    window.key("Right")
    window.wait("right: a day on", lambda s: abs(s["month"] - month - 1 / 21) < .01)
    window.key("shift+Right")
    window.wait("Shift right: a month on", lambda s: abs(s["month"] - month - 22 / 21) < .01)
    window.key("Home")
    window.wait("Home", lambda s: s["month"] == 0)
    window.key("space")
    window.wait("Space plays", lambda s: s["playing"] and s["month"] > .05)
    window.key("space")
    window.wait("Space pauses", lambda s: not s["playing"])
    speed = window.state()["speed"]
    window.key("ctrl+plus")
    window.wait("Ctrl +: larger", lambda s: s["zoom"] > 1)
    window.key("ctrl+minus")
    window.wait("Ctrl -: as before", lambda s: s["zoom"] == 1)
    window.key("ctrl+period")
    window.key("ctrl+0")
    window.wait("with Ctrl signs are no plain keys",
                lambda s: s["toast"] == "Scale 100 %" and s["speed"] == speed and "blank" not in s)
    window.key("question")
    window.wait("?: help", lambda s: s["help"] and "help box" in s["widgets"])
    window.key("Escape")
    window.wait("Esc closes it", lambda s: not s["help"])
    window.key("Tab")
    window.wait("Tab: a lever has the keyboard", lambda s: s["focused_lever"] != "")
    window.key("Escape")


def check_why(window):
    window.key("y")
    state = window.wait("Y: why", lambda s: "why" in s and "why" in s["widgets"])
    team = next(name for name in state["widgets"] if name.startswith("why team:"))
    window.click(team)
    window.wait("a click on a team: its campaigns", lambda s: s["why"]["team"] == team.split(":")[-1])
    window.key("ctrl+f")
    window.wait("Ctrl F: a name can be typed", lambda s: s["typing"])
    window.xdotool("type", "--delay", "40", "campaign")
    window.wait("campaigns of that name", lambda s: s["why"]["find"] == "campaign")
    window.key("Return")
    window.wait("Enter: the life of the first of them",
                lambda s: "campaign" in s["why"]["item"] and "life" in s["widgets"])
    window.key("Escape")
    window.key("Escape")
    window.wait("Esc, Esc: the maps again", lambda s: "why" not in s)


def check_tornado(window):
    window.key("a")
    window.wait("A: what the answer depends on", lambda s: "tornado" in s)
    state = window.wait("a bar of it", lambda s: len(s["tornado"]["rows"]) > 0 and any(
        name.startswith("tornado:") and name != "tornado:close" for name in s["widgets"]))
    row = next(name for name in state["widgets"]
               if name.startswith("tornado:") and name != "tornado:close")
    window.click(row)
    window.wait("a click on a bar: its lever has the keyboard", lambda s: s["focused_lever"] != "")
    window.key("Escape")
    window.wait("Esc: the maps again", lambda s: "tornado" not in s)
    window.key("Escape")
    window.key("Tab")  # the list of levers rolls back to its beginning
    window.wait("Tab: the first lever", lambda s: "lever:" + LEVER in s["widgets"])
    window.key("Escape")


def check_scrub(window):
    window.drag("scrub", 0.1, 0.5)
    window.wait("scrubbing forwards", lambda s: abs(s["month"] - 3) < .3)
    window.drag("scrub", 0.5, 0.2)
    window.wait("scrubbing backwards", lambda s: abs(s["month"] - 1.2) < .3)


def check_parts(window):
    """What was drawn part by part is what is drawn as a whole, as happens when the size changes."""
    window.wait("the window is at rest", lambda s: s["settled"] and s["toast"] == "")
    window.xdotool("mousemove", 1598, 3)
    time.sleep(.5)
    in_parts = window.screen()
    assert len(set(in_parts)) > 50  # a picture of many shades
    window.resize(1500, 850)
    window.wait("it is smaller", lambda s: inside(s, 1500, 850))
    window.resize(1600, 900)
    end = time.monotonic() + PATIENCE
    while window.screen() != in_parts:
        assert time.monotonic() < end, "drawn in parts the window looks otherwise than drawn as a whole"
        time.sleep(.2)
    print("ok: drawn in parts it looks as drawn as a whole", flush=True)


def check_covered(window):
    """Another window stood above it for a while: nothing of that is left."""
    bare = window.screen()
    other = subprocess.Popen([window.program, window.files[0], "--months", "3", "--replications", "1", "--paused",
                              "--size", "700x400"], env=window.environment, cwd=window.work)
    end = time.monotonic() + PATIENCE
    while window.screen() == bare:
        assert time.monotonic() < end, "the other window does not open"
        time.sleep(.1)
    time.sleep(1)
    other.terminate()
    other.wait(20)
    while window.screen() != bare:
        assert time.monotonic() < end, "where another window stood something of it is left"
        time.sleep(.2)
    window.xdotool("windowfocus", window.identifier())  # the other one had the keyboard
    print("ok: what another window covered is shown again", flush=True)


def check_sizes(window):
    """A window made smaller, or larger, looks as one that was opened in that size."""
    def wait_for(picture, width, what):
        end = time.monotonic() + PATIENCE
        while window.picture(width) != picture:
            assert time.monotonic() < end, what + " it looks otherwise than opened in that size"
            time.sleep(.2)
        print("ok:", what + " it looks as opened in that size", flush=True)

    def rest():
        window.wait("the window is at rest", lambda s: settled(s) and s["toast"] == "")
        time.sleep(.5)

    rest()
    large = window.picture(1600)
    window.resize(1280, 720)
    window.wait("it is smaller", lambda s: inside(s, 1280, 720))
    rest()
    smaller = window.picture(1280)
    window.process.kill()
    window.process.wait(PATIENCE)
    window.start(*window.files, size="1280x720")
    rest()
    wait_for(smaller, 1280, "made smaller")
    window.resize(1600, 900)
    window.wait("it is larger", lambda s: not inside(s, 1280, 720))
    wait_for(large, 1600, "made larger")


def check_resize(window):
    window.resize(1280, 720)
    state = window.wait("resized: everything stands inside the smaller window",
                        lambda s: inside(s, 1280, 720))
    assert state["widgets"]["map:hybrid"][2] > 200


def inside(state, width, height):
    # Rows of levers out of sight may stand below; what does not scroll must not.
    names = [n for n in state["widgets"] if n.startswith(("map:", "outcome:", "chip:", "scrub", "help"))]
    rects = [state["widgets"][n] for n in names]
    return all(x >= 0 and y >= 0 and x + w <= width + 15 and y + h <= height + 1
               for x, y, w, h in rects)


def check_files(window):
    path = window.files[2]
    with open(path, encoding="utf-8") as file:
        good = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(good + "\nno_such_key: 1\n")
    state = window.wait("a broken file is said to be", lambda s: s["files"][2]["broken"] and "problems" in s["widgets"])
    assert "no_such_key" in state["files"][2]["problems"][0], state["files"][2]
    assert figures(state, "hybrid")["throughput_per_month"] > 0, "the last good result is gone"
    neighbour = path + ".new"
    with open(neighbour, "w", encoding="utf-8") as file:
        file.write(good + "\n# mended\n")
    os.rename(neighbour, path)
    window.wait("mended through a rename", lambda s: not s["files"][2]["broken"] and settled(s))


def check_export(window):
    window.key("e")
    window.wait("E exports", lambda s: s["toast"].startswith("Saved pendulum-1.png"))
    for name in ("pendulum-1.png", "pendulum-1.csv", "pendulum-1-lead_time_days.svg"):
        assert os.path.getsize(os.path.join(window.work, name)) > 1000, name


def check_export_of_preview(window):
    """A preview of how others see the screen is for the screen: the file keeps its colours."""
    pictures = []
    plain = None
    for number, key in ((2, "v"), (3, "shift+v")):
        window.key(key)
        time.sleep(NEWS_SECONDS)  # until the line that says which preview it is has gone
        window.wait("nothing is said", lambda s: s["toast"] == "" and settled(s))
        shown = window.screen()
        assert shown != plain, "the preview changes nothing on the screen"
        plain = shown
        window.key("e")
        name = f"pendulum-{number}.png"
        window.wait("E exports again", lambda s: s["toast"].startswith("Saved " + name))
        with open(os.path.join(window.work, name), "rb") as file:
            pictures.append(file.read())
    assert pictures[0] == pictures[1], "a picture was written in the colours of a preview"
    print("ok: what is exported keeps its colours in a preview", flush=True)


def check_take_out(window):
    def names(state):
        return [structure["name"] for structure in state["structures"]]

    window.click("take out:central")
    window.wait("a cross takes a structure out", lambda s: names(s) == ["local", "hybrid"] and settled(s))
    window.key("ctrl+z")
    window.wait("undo brings it back", lambda s: names(s) == ["local", "central", "hybrid"] and settled(s))
    window.key("Delete")
    window.wait("Delete takes out the one being edited", lambda s: names(s) == ["local", "central"])
    window.key("ctrl+z")
    window.wait("it is edited again", lambda s: s["edited"] == 2 and settled(s))


def check_resume(window):
    """A power cut in the middle of a workshop."""
    value = lever(window.state())["value"]
    window.drag("lever:" + LEVER, 0.2, 0.8)
    window.wait("a lever moves", lambda s: lever(s)["value"] != value and settled(s))
    path = os.path.join(window.work, "kept", "pendulum", "session.json")
    end = time.monotonic() + PATIENCE
    while True:
        changed = lever(window.state())["value"]
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                kept = json.load(file)["decisions"]
            # It may still be from when a structure was taken out.
            if len(kept) > 2 and kept[2].get(LEVER) == changed:
                break
        assert time.monotonic() < end, "the session is not kept"
        time.sleep(0.2)
    window.process.kill()
    window.process.wait(PATIENCE)
    window.start("--resume")
    state = window.wait("the last session stands again", settled)
    assert lever(state)["value"] == changed and state["baseline"] == 0, lever(state)


def kept_story(window, condition):
    """Waits until the session that is kept says so of its story, then cuts the power."""
    path = os.path.join(window.work, "kept", "pendulum", "session.json")
    end = time.monotonic() + PATIENCE
    while True:
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                story = json.load(file).get("story")
            if story and condition(story):
                break
        assert time.monotonic() < end, f"the story is not kept: {story}"
        time.sleep(0.2)
    window.process.kill()
    window.process.wait(PATIENCE)


def check_story(window, folder):
    """The power is cut while a story is told, and then its file is gone."""
    window.process.kill()
    window.process.wait(PATIENCE)
    file = os.path.join(folder, "stories", "told.yaml")
    with open(file, "w", encoding="utf-8") as told:
        told.write("story: S\nstructures: [../local.yaml, ../central.yaml]\nsteps:\n"
                   "  - {title: One}\n"
                   "  - {title: Two, question: Who, metric: lead_time_days, set: {demand.level: 1.2}}\n")
    window.start(file)
    window.wait("a story is told", lambda s: s["story"]["step"] == 1 and settled(s))
    window.key("Next")
    window.wait("a step moves levers", lambda s: s["story"]["changes"] == ["Demand 1.00 → 1.20"])
    window.key("2")
    window.wait("the room says", lambda s: s["story"]["predicted"] == {"2": 2})
    window.key("Next")
    window.wait("it is answered", lambda s: s["story"]["revealed"] and settled(s))
    kept_story(window, lambda story: story["revealed"] and len(story["predicted"]) == 1)
    window.start("--resume")
    state = window.wait("the story stands where it stood", settled)
    assert state["story"] == {"step": 2, "revealed": True, "predicted": {"2": 2},
                              "changes": ["Demand 1.00 → 1.20"]}, state["story"]
    window.key("Prior")
    window.wait("it goes on", lambda s: not s["story"]["revealed"])
    kept_story(window, lambda story: not story["revealed"])
    os.remove(file)
    window.start("--resume")
    state = window.wait("a session without its story", lambda s: "told.yaml" in s["toast"])
    assert "story" not in state and lever(state, "demand.level")["value"] == 1.2, state["toast"]
    window.process.kill()
    window.process.wait(PATIENCE)
    window.start(*window.files)
    window.wait("the files again", settled)


def check_quits(window):
    window.key("q")
    assert window.process.wait(PATIENCE) == 0, "exit code"
    print("ok: Q quits", flush=True)


def main():
    for needed in ("Xvfb", "xdotool"):
        if shutil.which(needed) is None:
            print(f"Skipped: {needed} is not installed.")
            return 77
    with tempfile.TemporaryDirectory() as work:
        folder = os.path.join(work, "scenarios")
        shutil.copytree(sys.argv[2], folder)
        window = Window(sys.argv[1], folder, work)
        try:
            before = check_opens(window)
            check_lever(window, before)
            check_typing(window)
            check_search(window)
            check_open(window, folder)
            check_keys(window)
            check_why(window)
            check_tornado(window)
            check_scrub(window)
            check_export(window)
            check_export_of_preview(window)
            check_take_out(window)
            check_resume(window)
            check_story(window, folder)
            check_parts(window)
            check_sizes(window)
            check_covered(window)
            check_resize(window)
            check_files(window)
            check_quits(window)
        finally:
            window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
