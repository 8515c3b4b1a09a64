"""A headless Chromium, driven over its debugging pipe (DevTools protocol): one page,
what it asks for, what its console says."""

import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

COMMAND = os.environ.get("BROWSER", "chromium")

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--disable-extensions", "--hide-scrollbars", "--remote-debugging-pipe",
    # Whatever the browser itself asks for goes nowhere.
    "--proxy-server=http://127.0.0.1:9",
]

PATIENCE = 60  # seconds that an answer may take


def installed():
    return shutil.which(COMMAND) is not None


class Chromium:
    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="caseutils-chromium-")
        to_read, self.to_write = os.pipe()
        self.from_read, from_write = os.pipe()
        # The browser wants them as descriptors 3 and 4, which may be taken here.
        high = [fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (to_read, from_write)]

        def place():
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [COMMAND, *FLAGS, f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            preexec_fn=place)
        for fd in (to_read, from_write, *high):
            os.close(fd)
        self.pending = b""
        self.number = 0
        self.session, self.scripted = None, True
        self.requests, self.console, self.loaded = {}, [], False
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target,
                                 flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(f"{domain}.enable")

    def message(self):
        """The next message, or what ends the test when none comes."""
        deadline = time.monotonic() + PATIENCE
        while b"\0" not in self.pending:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.from_read], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            got = os.read(self.from_read, 1 << 16)
            if got == b"":
                raise EOFError("the browser ended")
            self.pending += got
        first, self.pending = self.pending.split(b"\0", 1)
        return json.loads(first)

    def note(self, event):
        method, values = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests[values["requestId"]] = values["request"]["url"]
        elif method == "Network.loadingFailed" and values.get("blockedReason"):
            self.requests.pop(values["requestId"], None)  # it was not sent
        elif method == "Log.entryAdded":
            self.console.append(values["entry"]["text"])
        elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
            self.console.append(json.dumps(values)[:500])
        elif method == "Page.loadEventFired":
            self.loaded = True

    def call(self, method, **values):
        self.number += 1
        order = {"id": self.number, "method": method, "params": values}
        if self.session is not None:
            order["sessionId"] = self.session
        os.write(self.to_write, json.dumps(order).encode() + b"\0")
        while True:
            got = self.message()
            if got.get("id") == self.number:
                if "error" in got:
                    raise RuntimeError(f"{method}: {got['error']['message']}")
                return got["result"]
            self.note(got)

    def scripts(self, run):
        """Lets pages run scripts, or not."""
        self.scripted = run
        self.call("Emulation.setScriptExecutionDisabled", value=not run)

    def open(self, path, fragment=""):
        """Loads a file anew; forgets what was asked for and said before."""
        self.call("Page.navigate", url="about:blank")
        self.value("0")
        self.requests, self.console, self.loaded = {}, [], False
        self.call("Page.navigate", url=f"file://{path}{fragment}")
        while not self.loaded:
            self.note(self.message())
        self.settle()

    def settle(self):
        """Waits until what was begun is drawn."""
        if not self.scripted:
            return
        self.value("new Promise(done => requestAnimationFrame(() => "
                   "requestAnimationFrame(() => setTimeout(done, 50))))")

    def value(self, expression):
        """What an expression is in the page; the policy does not bind the debugger."""
        got = self.call("Runtime.evaluate", expression=expression, awaitPromise=True,
                        returnByValue=True)
        if "exceptionDetails" in got:
            raise RuntimeError(f"{expression}: {got['exceptionDetails']['text']}")
        return got["result"].get("value")

    def type(self, text):
        for letter in text:
            self.call("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            self.call("Input.dispatchKeyEvent", type="keyUp", key=letter)
        self.settle()

    def outside(self):
        """What the page asked for beyond itself."""
        self.settle()
        return [url for url in self.requests.values() if not url.startswith(("file://", "about:"))]

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (OSError, EOFError, TimeoutError, RuntimeError):
            self.process.kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
