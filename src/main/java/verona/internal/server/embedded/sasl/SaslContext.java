package verona.internal.server.embedded.sasl;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.certificate.OtherName;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.tls.TlsIdentity;

/**
 * What a client can log in by on its stream.
 *
 * @param mechanisms those that the server has
 * @param identity who the server is under TLS
 * @param tls what TLS has negotiated; null without TLS
 * @param peer the bare JID that the client says it has, {@code ""} where it says none
 */
public record SaslContext(
        Accounts accounts,
        List<Mechanism> mechanisms,
        TlsIdentity identity,
        @Nullable SSLSession tls,
        String peer) {

    /** What a client can bind its login to, by type: RFC 5056. */
    Map<String, byte[]> bindings() {
        return tls == null ? Map.of() : ChannelBindings.of(tls, identity.certificate());
    }

    /** The accounts that the client's certificate names, XEP-0178 §2; none without one. */
    List<Account> named() {
        X509Certificate certificate = certificate();
        return certificate == null
                ? List.of()
                : OtherName.of(certificate)
                        .filter(OtherName::isXmppAddress)
                        .map(name -> account(name.value()))
                        .filter(account -> account != null)
                        .toList();
    }

    /**
     * Whether who has proven to be an account may act as that authorization identity: as none, or
     * as the one that it is, if the stream's opening tag does not say otherwise (XEP-0388 §2.3).
     */
    boolean allows(String authorization, Account account) {
        String jid = account.jid().toString();
        return authorization.isEmpty()
                || SaslNames.isJid(authorization, account.jid())
                        && (peer.isEmpty() || peer.equals(jid));
    }

    /** This, but nothing is made of what the opening tag says, as RFC 6120 makes nothing of it. */
    public SaslContext withoutPeer() {
        return new SaslContext(accounts, mechanisms, identity, tls, "");
    }

    private @Nullable X509Certificate certificate() {
        try {
            if (tls == null) {
                return null;
            }
            X509Certificate certificate = (X509Certificate) tls.getPeerCertificates()[0];
            certificate.checkValidity();
            return certificate;
        } catch (SSLPeerUnverifiedException | CertificateException e) {
            return null;
        }
    }

    private @Nullable Account account(String jid) {
        try {
            return accounts.find(Jids.from(jid).asBareJid());
        } catch (XmppStringprepException e) {
            return null;
        }
    }
}
