-- The Prosody that Verona starts: everything in memory, loopback only, free ports.
-- What differs from one start to the next comes from the environment: variable X reads as ENV_X.

data_path = ENV_VERONA_FOLDER
plugin_paths = { ENV_VERONA_FOLDER }
certificates = ENV_VERONA_FOLDER
ssl = {
    certificate = ENV_VERONA_FOLDER .. "/certificate.pem",
    key = ENV_VERONA_FOLDER .. "/key.pem",
}
log = { info = "*console" }
run_as_root = true -- heeded by root alone; without it Prosody changes to a user of its own

interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
use_ipv6 = false
c2s_ports = { 0 }
c2s_direct_tls_ports = {}
legacy_ssl_ports = {}
s2s_ports = {}
s2s_direct_tls_ports = {}
component_ports = {}
http_ports = {}
https_ports = {}
http_default_host = ENV_VERONA_DOMAIN

-- With Nagle's algorithm on, a scenario waits some 40 ms at a step for a delayed acknowledgement.
network_settings = { nagle = false }

storage = "memory"
authentication = "internal_plain"
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
allow_registration = false

admins = { "admin@" .. ENV_VERONA_DOMAIN }
-- Streams with other servers are there once a test asks for them: see mod_verona_federation.
s2s_require_encryption = false
modules_disabled = { "s2s", "s2s_auth_certs" }
modules_enabled = {
    "blocklist",
    "carbons",
    "csi_simple",
    "disco",
    "external_services",
    "lastactivity",
    "mam",
    "pep",
    "ping",
    "private",
    "register",
    "roster",
    "saslauth",
    "smacks",
    "server_contact_info",
    "time",
    "tls",
    "uptime",
    "user_account_management",
    "vcard4",
    "vcard_legacy",
    "version",
    "websocket",
}
hide_os_type = true
-- Otherwise it asks for an acknowledgement after each stanza, and handling the answer delays the next
-- step. Whoever tests for that can say 0 in a configuration of their own.
smacks_max_unacked_stanzas = 5
bounce_blocked_messages = true
mam_smart_enable = true
-- Whatever expires is listed in one map that is rewritten whole at each new room or account: a test
-- would cost the more the more tests went before it. For the same reason there is no "tombstones".
archive_expires_after = "never"

Include "control.lua"
if ENV_VERONA_CONFIG then
    Include(ENV_VERONA_CONFIG)
end

VirtualHost(ENV_VERONA_DOMAIN)

Component("conference." .. ENV_VERONA_DOMAIN) "muc"
modules_enabled = { "muc_mam" }
muc_log_expires_after = "never"

Component("pubsub." .. ENV_VERONA_DOMAIN) "pubsub"
expose_publisher = true

-- control.lua says at which port, once it listens there.
Component("upload." .. ENV_VERONA_DOMAIN) "http_file_share"
http_host = ENV_VERONA_DOMAIN
http_file_share_expires_after = -1
