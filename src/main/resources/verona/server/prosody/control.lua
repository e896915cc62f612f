-- The line between Prosody and the JVM that started it. Commands come in on standard input, a line
-- each: a number, a verb, then =localpart and =password in hexadecimal. Every answer is a line on
-- standard output that begins with a tag nobody else knows. When standard input ends, the JVM is
-- gone, killed perhaps, and the server goes too and takes its folder along.

local tag, folder = ENV_VERONA_TAG, ENV_VERONA_FOLDER
local host = "localhost"

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

function verbs.delete(localpart)
    succeed(require("core.usermanager").delete_user(prepared(localpart), host))
end

local function obey(line)
    local number, verb, localpart, password = line:match "^(%d+) (%l+) =(%x*) ?=?(%x*)$"
    local done, problem = pcall(verbs[verb], unhex(localpart), unhex(password))
    say(number, done and "done" or "failed " .. tostring(problem):gsub("%s+", " "))
end

local function clean_up()
    for _, file in ipairs { "control.lua", "prosody.cfg.lua" } do
        os.remove(folder .. "/" .. file)
    end
    os.remove(folder)
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

local function tell_port()
    local listening = require("core.portmanager").get_active_services():iter("c2s", nil, nil, nil)
    for _, _, _, _, service in listening do
        local _, port = service.server.conn:getsockname()
        say("ready", port)
    end
end

prosody.events.add_handler("server-stopped", clean_up)
prosody.events.add_handler("server-started", function()
    -- Unbuffered: a line that waits in a buffer would not wake the event loop.
    io.stdin:setvbuf "no"
    require("net.server").watchfd(0, watch_commands)
    tell_port()
end, -100)
