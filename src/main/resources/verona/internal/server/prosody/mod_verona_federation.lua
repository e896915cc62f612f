-- Streams with other servers, without DNS: a test says where each is, and how both prove who they are.
-- The files authority.pem, federation.pem and federation-key.pem are there before this is loaded.

module:set_global()

local folder = require("core.configmanager").get("*", "data_path")
local modules = require "core.modulemanager"
local resolvers = require "net.resolvers.service"
local manual = require "net.resolvers.manual"
local stanza = require("util.stanza").stanza

local peers = {}
local incoming_context, outgoing_context
local listening

local function peer_of(domain)
    while domain do
        if peers[domain] then
            return peers[domain]
        end
        domain = domain:match "%.(.*)$"
    end
end

local function wants_certificate(domain)
    local peer = peer_of(domain)
    return peer and peer.authentication == "certificates"
end

-- Where DNS would be asked.
function resolvers.new(domain, service, _, extra)
    local peer = service == "xmpp-server" and peer_of(domain)
    return manual.new(peer and { { "tcp", peer.ip, peer.port } } or {}, "tcp", extra)
end

local function context(mode)
    local made, problem = require("core.certmanager").create_context(module.host, mode, {
        certificate = folder .. "/federation.pem",
        key = folder .. "/federation-key.pem",
        cafile = folder .. "/authority.pem",
        verify = { "peer", "client_once" },
    })
    return made or error(problem, 0)
end

local function read_certificate()
    incoming_context, outgoing_context = context "server", context "client"
end

-- Whoever has to show a certificate does not get in by a key (XEP-0220 section 2.5).
local function refuse_key(event)
    local origin, attributes = event.origin, event.stanza.attr
    if origin.direction == "incoming" and wants_certificate(attributes.from) then
        local addresses = { from = attributes.to, to = attributes.from, type = "error" }
        origin.sends2s(stanza("db:result", addresses)
            :tag("error", { type = "cancel" })
            :tag("not-authorized", { xmlns = "urn:ietf:params:xml:ns:xmpp-stanzas" }))
        return true
    end
end

local function require_encryption(session, features)
    local offered = features:get_child("starttls", "urn:ietf:params:xml:ns:xmpp-tls")
    if wants_certificate(session.to_host) and not session.secure and not offered then
        local text = session.to_host .. " offers no STARTTLS"
        session:close({ condition = "unsupported-feature", text = text }, nil, text)
        return true
    end
end

module:hook("s2s-check-certificate", function(event)
    local session = event.session
    local valid = session.cert_chain_status == "valid" and session.cert_identity_status == "valid"
    if wants_certificate(event.host) and not valid then
        local text = "The certificate is not valid for " .. event.host
        session:close({ condition = "not-authorized", text = text }, nil, text)
        return false
    end
end)

-- mod_tls leaves a session alone that has a context, or that has none for good.
local function prepare(host)
    modules.load(host, "s2s")
    modules.load(host, "dialback")
    local context_of_host = module:context(host)
    context_of_host:hook("s2sout-created", function(event)
        event.session.ssl_ctx = wants_certificate(event.session.to_host) and outgoing_context or false
    end, 10)
    context_of_host:hook("s2s-stream-features", function(event)
        event.origin.ssl_ctx = wants_certificate(event.origin.from_host) and incoming_context or false
    end, 10)
    context_of_host:hook("stanza/jabber:server:dialback:result", refuse_key, 10)
    context_of_host:hook_tag("http://etherx.jabber.org/streams", "features", require_encryption, 600)
end

local function listen()
    modules.load("*", "s2s_auth_certs")
    for host in pairs(prosody.hosts) do
        prepare(host)
    end
    module:hook("host-activated", prepare)
    local listener = require("core.portmanager").get_service("s2s").listener
    return require("net.server").listen("127.0.0.1", 0, listener, { read_size = 4096 })
end

local function sessions_with(domain)
    local found = {}
    for _, session in pairs(module:shared "/*/s2s/sessions") do
        local other = session.direction == "outgoing" and session.to_host or session.from_host
        if other and peer_of(other) == peers[domain] then
            table.insert(found, session)
        end
    end
    return found
end

module.federation = {
    add = function(domain, ip, port, authentication)
        if rawget(prosody.hosts, domain) then
            error("this is the server of " .. domain .. " itself", 0)
        end
        peers[domain] = { ip = ip, port = port, authentication = authentication }
    end;
    remove = function(domain)
        local sessions = peers[domain] and sessions_with(domain) or {}
        peers[domain] = nil
        for _, session in ipairs(sessions) do
            session:close()
        end
    end;
    port = function()
        if not listening then
            read_certificate()
            listening = assert(listen())
        end
        local _, port = listening.conn:getsockname()
        return port
    end;
    read_certificate = read_certificate;
}
