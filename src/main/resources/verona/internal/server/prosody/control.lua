-- The channel between Prosody and the JVM that started it. Commands come in on standard input, a line
-- each: a number, a verb, then =name and other arguments in hexadecimal. Every answer is a line
-- on standard output that begins with a tag nobody else knows. When standard input ends, the JVM is
-- gone, killed perhaps, and the server goes too and takes its folder along.

local tag, folder = ENV_VERONA_TAG, ENV_VERONA_FOLDER
local host = ENV_VERONA_DOMAIN

local function say(...)
    io.stdout:write(table.concat({ tag, ... }, " "), "\n")
    io.stdout:flush()
end

local function unhex(text)
    return (text:gsub("%x%x", function(byte)
        return string.char(tonumber(byte, 16))
    end))
end

local function prepared(localpart)
    local name = require("util.encodings").stringprep.nodeprep(localpart)
    if not name or name == "" then
        error("this is no localpart", 0)
    end
    return name
end

local function prepared_domain(domain)
    local name = require("util.encodings").stringprep.nameprep(domain)
    if not name or name == "" or name:find "[@/]" then
        error("this is no domain", 0)
    end
    return name
end

-- An assertion without the place in this file, which helps nobody.
local function succeed(done, problem)
    return done or error(problem, 0)
end

local verbs = {}

function verbs.create(localpart, password)
    local users, name = require "core.usermanager", prepared(localpart)
    if users.user_exists(name, host) then
        error("the account exists already", 0)
    end
    succeed(users.create_user(name, password, host))
end

function verbs.ensure(localpart, password)
    local users, name = require "core.usermanager", prepared(localpart)
    succeed(users.user_exists(name, host) or users.create_user(name, password, host))
end

function verbs.delete(localpart)
    succeed(require("core.usermanager").delete_user(prepared(localpart), host))
end

function verbs.component(domain, secret)
    local config, name = require "core.configmanager", prepared_domain(domain)
    if rawget(prosody.hosts, name) then
        error("the domain is taken already", 0)
    end
    config.set(name, "component_module", "component")
    config.set(name, "component_secret", secret)
    succeed(require("core.hostmanager").activate(name))
end

function verbs.dismiss(domain)
    local name = prepared_domain(domain)
    local component = require("core.modulemanager").get_module(name, "component")
    if component then
        if component.session then
            component.session:close { condition = "host-gone", text = "the component is removed" }
        end
        require("core.hostmanager").deactivate(name)
        require("core.configmanager").getconfig()[name] = nil
    end
end

local function federation()
    return require("core.modulemanager").get_module("*", "verona_federation").module.federation
end

function verbs.federate()
    succeed(require("core.modulemanager").load("*", "verona_federation"))
    return federation().port()
end

function verbs.peer(domain, ip, port, authentication)
    federation().add(prepared_domain(domain), ip, tonumber(port), authentication)
end

function verbs.unpeer(domain)
    federation().remove(prepared_domain(domain))
end

function verbs.certificate()
    federation().read_certificate()
end

-- The log goes the same way as the answer, which flushes both.
function verbs.flush() end

local function obey(line)
    local number, verb, rest = line:match "^(%d+) (%l+)(.*)$"
    local arguments = {}
    for argument in rest:gmatch "=(%x*)" do
        table.insert(arguments, unhex(argument))
    end
    local done, result = pcall(verbs[verb], table.unpack(arguments))
    if done then
        say(number, result and "done " .. result or "done")
    else
        say(number, "failed " .. tostring(result):gsub("%s+", " "))
    end
end

local function delete(path)
    local lfs = require "lfs"
    if lfs.symlinkattributes(path, "mode") == "directory" then
        for name in lfs.dir(path) do
            if name ~= "." and name ~= ".." then
                delete(path .. "/" .. name)
            end
        end
    end
    os.remove(path)
end

local function clean_up()
    delete(folder)
end

local function watch_commands()
    local line = io.stdin:read "l"
    if line then
        prosody.main_thread:run(function()
            obey(line)
        end)
    else
        -- Not prosody.shutdown: that waits for clients to leave, and nothing here is worth saving.
        clean_up()
        os.exit(0)
    end
end

local function port_of(server)
    local _, port = server.conn:getsockname()
    return port
end

-- Not by the configuration: the port manager takes two ports of 0 for the same one.
local function listen_to_components()
    require("core.modulemanager").load("*", "component")
    local listener = require("core.portmanager").get_service("component").listener
    return succeed(require("net.server").listen("127.0.0.1", 0, listener, { read_size = 4096 }))
end

local function listen_to_direct_tls()
    local listener = require("core.portmanager").get_service("c2s").listener
    local context, _, problem = require("core.certmanager").create_context(host, "server")
    succeed(context, problem)
    local config = { read_size = listener.default_mode or 4096, tls_ctx = context, tls_direct = true }
    return succeed(require("net.server").listen("127.0.0.1", 0, listener, config))
end

local function listen_to_http(tls)
    local listener = require("core.portmanager").get_service("http").listener
    local config = { read_size = listener.default_mode or 4096 }
    if tls then
        local context, _, problem = require("core.certmanager").create_context(host, "server")
        succeed(context, problem)
        config.tls_ctx, config.tls_direct = context, true
    end
    return succeed(require("net.server").listen("127.0.0.1", 0, listener, config))
end

local function serve_uploads_at(port)
    local address = ("http://127.0.0.1:%d/"):format(port)
    require("core.configmanager").set("upload." .. host, "http_external_url", address)
end

local function tell_ports()
    local listening = require("core.portmanager").get_active_services():iter("c2s", nil, nil, nil)
    local components, direct_tls = port_of(listen_to_components()), port_of(listen_to_direct_tls())
    local http, https = port_of(listen_to_http(false)), port_of(listen_to_http(true))
    serve_uploads_at(http)
    for _, _, _, _, service in listening do
        say("ready", port_of(service.server), components, direct_tls, http, https)
    end
end

prosody.events.add_handler("server-stopped", clean_up)
prosody.events.add_handler("server-started", function()
    -- Unbuffered: a line that waits in a buffer would not wake the event loop.
    io.stdin:setvbuf "no"
    require("net.server").watchfd(0, watch_commands)
    tell_ports()
end, -100)
