# Enters a room, says something, waits for an answer, leaves.
# usage: net_xmpp_client.pl HOST PORT LOCALPART PASSWORD ROOM CERTIFICATE   (- for no TLS)
use strict;
use warnings;
use Net::XMPP;

$| = 1;
my ($host, $port, $localpart, $password, $room, $certificate) = @ARGV;
my $done = 0;
my $client = Net::XMPP::Client->new();
my $encrypted = $certificate ne "-";
$client->Connect(
    hostname      => $host,
    port          => $port,
    componentname => "localhost",
    tls           => $encrypted ? 1 : 0,
    ssl_verify    => 0,
) or die "can't connect: $!\n";
# It goes on in the clear where the server does not offer TLS.
my $socket = $client->{STREAM}->GetSock($client->{SESSION}->{id});
die "not encrypted\n" if $encrypted && !$socket->isa("IO::Socket::SSL");
my @result = $client->AuthSend(
    username => $localpart, password => $password, resource => "perl");
die "authentication failed: @result\n" unless $result[0] eq "ok";
# Not SetMessageCallBacks: what calls those is there only after Execute(), which takes the loop.
$client->SetCallBacks(
    message => sub {
        my $message = $_[1];
        my ($nick) = $message->GetFrom() =~ m{/(.*)};
        return if !defined $nick;
        print "$nick says ", $message->GetBody(), "\n";
        $done = 1 if $message->GetBody() eq "Welcome";
    });
$client->Send("<presence to='$room/guest'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
$client->Send("<message to='$room' type='groupchat'><body>Hello</body></message>");
while (!$done) {
    defined $client->Process(1) or die "the connection broke\n";
}
$client->Disconnect();
