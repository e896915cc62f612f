%% The channel between ejabberd and the JVM that started it. Commands come in on standard input, a
%% line each: a number, a verb, then =name and =password or secret in hexadecimal. Every answer is a
%% line on standard output that begins with a tag nobody else knows. When standard input ends, the
%% JVM is gone, killed perhaps, and the server goes too and takes its folder along.

-module(verona_control).

-export([start/0, component_init/2, component_connected/1]).

-define(HOST, <<"localhost">>).
-define(SECRETS, verona_secrets).
-define(STREAMS, verona_streams).

start() ->
    ok = io:setopts(standard_io, [{encoding, unicode}]),
    %% It comes to the JVM as well, and the end of the JVM has the folder deleted.
    ok = os:set_signal(sigterm, ignore),
    ets:new(?SECRETS, [named_table, public]),
    ets:new(?STREAMS, [named_table, public, bag]),
    spawn_link(fun watch_commands/0),
    merge_configuration(os:getenv("VERONA_CONFIG")),
    spawn_link(fun load_codecs/0),
    {ok, _} = application:ensure_all_started(ejabberd),
    ejabberd_hooks:add(component_init, ?MODULE, component_init, 50),
    ejabberd_hooks:add(component_connected, ?MODULE, component_connected, 50),
    Ports = listen(),
    [_, _, _, Http | _] = Ports,
    upload_to(Http),
    say(["ready" | [integer_to_list(Port) || Port <- Ports]]),
    %% The listeners end with this process.
    timer:sleep(infinity).

%% Otherwise the first login takes as long as loading them.
load_codecs() ->
    application:load(xmpp),
    {ok, Modules} = application:get_key(xmpp, modules),
    code:ensure_modules_loaded(Modules).

say(Words) ->
    io:put_chars([lists:join(" ", [os:getenv("VERONA_TAG") | Words]), "\n"]).

%% Not include_config_file: that takes no option twice.
merge_configuration(false) ->
    ok;
merge_configuration(File) ->
    {ok, _} = application:ensure_all_started(fast_yaml),
    Merged = merge(read_yaml("ejabberd.yml"), read_yaml(File)),
    ok = file:write_file("ejabberd.yml", fast_yaml:encode(Merged)).

read_yaml(File) ->
    case fast_yaml:decode_from_file(File, [plain_as_atom]) of
        {ok, Documents} ->
            lists:append(Documents);
        {error, Reason} ->
            io:put_chars([File, ": ", fast_yaml:format_error(Reason), "\n"]),
            erlang:halt(1)
    end.

merge([{_, _} | _] = Own, [{Name, Value} | Rest]) ->
    Kept = proplists:get_value(Name, Own, []),
    merge(lists:keystore(Name, 1, Own, {Name, merge(Kept, Value)}), Rest);
merge([{_, _} | _] = Own, []) ->
    Own;
merge(_, Value) ->
    Value.

%% Not by the configuration: ejabberd takes two ports of 0 for the same one.
listen() ->
    [listen(Each) || Each <- read_yaml("listeners.yml")].

listen(Options) ->
    {ok, [{Endpoint, Module, Checked}]} = econf:validate(ejabberd_listener:validator(), [Options]),
    {ok, Listener} = ejabberd_listener:start(Endpoint, Module, Checked),
    {links, Links} = process_info(Listener, links),
    [Port] = [Number || Link <- Links, is_port(Link), {ok, Number} <- [inet:port(Link)]],
    Port.

%% The port is known only now.
upload_to(Http) ->
    Url = iolist_to_binary(["http://127.0.0.1:", integer_to_list(Http), "/upload"]),
    gen_mod:update_module(?HOST, mod_http_upload, #{put_url => Url}).

watch_commands() ->
    case io:get_line("") of
        Line when is_list(Line) ->
            obey(string:lexemes(Line, " \n")),
            watch_commands();
        _ ->
            end_at_once(100)
    end.

%% Not init:stop(): that waits for clients to leave, and nothing here is worth saving.
end_at_once(Attempts) ->
    Folder = os:getenv("VERONA_FOLDER"),
    _ = file:del_dir_r(Folder),
    case filelib:is_dir(Folder) of
        %% The database has written or renamed a file meanwhile.
        true when Attempts > 0 -> end_at_once(Attempts - 1);
        _ -> erlang:halt(0, [{flush, false}])
    end.

obey([Number, Verb | Arguments]) ->
    Answer =
        try command(Verb, [unhex(Argument) || Argument <- Arguments]) of
            _ -> ["done"]
        catch
            throw:Problem -> ["failed", Problem];
            _:Problem -> ["failed", string:replace(io_lib:format("~0tp", [Problem]), "\n", " ", all)]
        end,
    say([Number | Answer]).

unhex([$= | Digits]) ->
    binary:decode_hex(list_to_binary(Digits)).

command("create", [Localpart, Password]) ->
    register_account(prepared(Localpart), Password);
command("ensure", [Localpart, Password]) ->
    Name = prepared(Localpart),
    ejabberd_auth:user_exists(Name, ?HOST) orelse register_account(Name, Password);
command("delete", [Localpart]) ->
    ejabberd_auth:remove_user(prepared(Localpart), ?HOST);
command("component", [Domain, Secret]) ->
    Name = prepared_domain(Domain),
    is_taken(Name) andalso throw("the domain is taken already"),
    ets:insert(?SECRETS, {Name, Secret});
command("flush", _) ->
    [logger_std_h:filesync(Id) || #{id := Id, module := logger_std_h} <- logger:get_handler_config()];
command("dismiss", [Domain]) ->
    Name = prepared_domain(Domain),
    ets:delete(?SECRETS, Name),
    [close_stream(Pid) || {_, Pid} <- ets:take(?STREAMS, Name)].

register_account(Name, Password) ->
    case ejabberd_auth:try_register(Name, ?HOST, Password) of
        ok -> ok;
        {error, exists} -> throw("the account exists already");
        {error, invalid_password} -> throw("this is no password");
        {error, Reason} -> error(Reason)
    end.

prepared(Localpart) ->
    case jid:nodeprep(Localpart) of
        Name when is_binary(Name), Name =/= <<>> -> Name;
        _ -> throw("this is no localpart")
    end.

prepared_domain(Domain) ->
    case {jid:nameprep(Domain), binary:match(Domain, [<<"@">>, <<"/">>])} of
        {Name, nomatch} when is_binary(Name), Name =/= <<>> -> Name;
        _ -> throw("this is no domain")
    end.

is_taken(Name) ->
    ets:member(?SECRETS, Name) orelse ejabberd_router:is_my_route(Name).

%% What a component that connects may be.
component_init({ok, State}, _Options) ->
    {ok, State#{host_opts := maps:from_list(ets:tab2list(?SECRETS))}};
component_init(Refused, _Options) ->
    Refused.

%% Its own process calls this.
component_connected(Name) ->
    ets:insert(?STREAMS, {Name, self()}).

close_stream(Pid) ->
    Monitor = monitor(process, Pid),
    ejabberd_service:send(Pid, xmpp:serr_host_gone(<<"the component is removed">>, <<"en">>)),
    ejabberd_service:stop_async(Pid),
    receive
        {'DOWN', Monitor, process, Pid, _} -> ok
    end.
