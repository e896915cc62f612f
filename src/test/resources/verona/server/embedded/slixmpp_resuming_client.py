"""Prints what it is told, resumes its session when it is cut off, and leaves at 'Adieu'.

usage: slixmpp_resuming_client.py HOST PORT JID PASSWORD
"""
import sys

import slixmpp

host, port, jid, password = sys.argv[1:]


class Guest(slixmpp.ClientXMPP):
    def __init__(self):
        super().__init__(jid, password)
        self.leaving = False
        self.end_session_on_disconnect = False
        self.register_plugin("xep_0198")
        self["feature_mechanisms"].unencrypted_plain = True
        self.add_event_handler("session_start", self.enter)
        self.add_event_handler("session_resumed", lambda _: print("resumed", flush=True))
        self.add_event_handler("message", self.heard)
        self.add_event_handler("disconnected", self.come_back)

    async def enter(self, _):
        print("started", flush=True)
        self.send_presence()

    def heard(self, message):
        print(message["body"], flush=True)
        if message["body"] == "Adieu":
            self.leaving = True
            self.disconnect()

    def come_back(self, _):
        if self.leaving:
            self.loop.stop()
        else:
            self.open()

    def open(self):
        self.connect((host, int(port)), disable_starttls=True)


guest = Guest()
guest.open()
guest.loop.run_forever()
