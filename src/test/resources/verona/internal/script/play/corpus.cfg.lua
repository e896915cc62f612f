-- What scansion scripts expect of Prosody beyond Verona's own configuration: a clock that stands
-- still, addresses to contact, external services, upload slots, tombstones.

local moment = 1219439344
function _G.os.time()
    return moment
end
package.preload["util.time"] = function()
    return {
        now = function()
            return moment + 0.1
        end,
        monotonic = function()
            return 0.1
        end,
    }
end

contact_info = {
    abuse = { "mailto:abuse@localhost", "xmpp:abuse@localhost" },
    admin = { "mailto:admin@localhost", "xmpp:admin@localhost" },
    feedback = {
        "http://localhost/feedback.html",
        "mailto:feedback@localhost",
        "xmpp:feedback@localhost",
    },
    sales = { "xmpp:sales@localhost" },
    security = { "xmpp:security@localhost" },
    status = { "gopher://status.localhost" },
    support = { "https://localhost/support.html", "xmpp:support@localhost" },
}

external_service_host = "default.example"
external_service_port = 9876
external_service_secret = "<secret>"
external_services = {
    { type = "stun", transport = "udp" },
    { type = "turn", transport = "udp", secret = true },
    { type = "turn", transport = "udp", secret = "foo" },
    { type = "ftp", transport = "tcp", port = 2121, username = "john", password = "password" },
    {
        type = "ftp",
        transport = "tcp",
        host = "ftp.example.com",
        port = 21,
        username = "john",
        password = "password",
    },
}

VirtualHost "localhost"
modules_enabled = { "tombstones" }

Component "upload.localhost" "http_file_share"
http_file_share_size_limit = 10000000
http_file_share_allowed_file_types = { "text/plain", "image/*" }
