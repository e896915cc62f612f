"""Enters a room, says something, waits for an answer, leaves.

usage: slixmpp_client.py HOST PORT JID PASSWORD ROOM CERTIFICATE   (- for no TLS)
"""
import sys

import slixmpp

host, port, jid, password, room, certificate = sys.argv[1:]


class Guest(slixmpp.ClientXMPP):
    def __init__(self):
        super().__init__(jid, password)
        self.register_plugin("xep_0045")
        self.add_event_handler("session_start", self.enter)
        self.add_event_handler("groupchat_message", self.heard)
        self.add_event_handler("failed_all_auth", lambda _: self.give_up("authentication failed"))
        if certificate == "-":
            self["feature_mechanisms"].unencrypted_plain = True
        else:
            self.ca_certs = certificate

    async def enter(self, _):
        self.send_presence()
        await self.get_roster()
        await self.plugin["xep_0045"].join_muc_wait(room, "guest")
        self.send_message(mto=room, mbody="Hello", mtype="groupchat")

    def heard(self, message):
        print(message["from"].resource, "says", message["body"], flush=True)
        if message["body"] == "Welcome":
            self.disconnect()

    def give_up(self, why):
        print(why, flush=True)
        self.disconnect()


guest = Guest()
encrypted = certificate != "-"
guest.connect((host, int(port)), force_starttls=encrypted, disable_starttls=not encrypted)
guest.process(forever=False)
