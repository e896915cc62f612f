"""Repeats what it hears in chats, and comes back when its connection has ended.

It prints 'enabled' when it can resume its session.

usage: slixmpp_echo_bot.py HOST PORT JID PASSWORD CERTIFICATE
"""
import sys

import slixmpp

host, port, jid, password, certificate = sys.argv[1:]


class EchoBot(slixmpp.ClientXMPP):
    def __init__(self):
        super().__init__(jid, password)
        self.ca_certs = certificate
        self.end_session_on_disconnect = False
        self.register_plugin("xep_0198")
        self.add_event_handler("session_start", lambda _: self.send_presence())
        self.add_event_handler("sm_enabled", lambda _: print("enabled", flush=True))
        self.add_event_handler("message", self.repeat)
        self.add_event_handler("disconnected", lambda _: self.open())

    def repeat(self, message):
        if message["type"] == "chat":
            message.reply(message["body"]).send()

    def open(self):
        self.connect((host, int(port)), force_starttls=True)


bot = EchoBot()
bot.open()
bot.loop.run_forever()
