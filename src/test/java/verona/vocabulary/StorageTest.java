package verona.vocabulary;

import static verona.Stanzas.payload;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bookmarks, private XML and slots as XEP-0402, XEP-0048, XEP-0049 and XEP-0363 write them. */
class StorageTest {

    static List<Written> all() {
        return List.of(
                new Written(
                        Storage.bookmark()
                                .name("The Balcony")
                                .autojoin(true)
                                .nick("Romeo")
                                .password("rope")
                                .extensions(payload("urn:ladder", "length")),
                        """
                        <conference xmlns='urn:xmpp:bookmarks:1' name='The Balcony' autojoin='true'>
                          <nick>Romeo</nick>
                          <password>rope</password>
                          <extensions><length xmlns='urn:ladder'/></extensions>
                        </conference>
                        """),
                new Written(
                        Storage.privateXml(
                                Storage.bookmarks(
                                        Storage.bookmark()
                                                .jid("balcony@chat.globe")
                                                .autojoin(false)
                                                .nick("Romeo"))),
                        """
                        <query xmlns='jabber:iq:private'>
                          <storage xmlns='storage:bookmarks'>
                            <conference jid='balcony@chat.globe' autojoin='false'>
                              <nick>Romeo</nick>
                            </conference>
                          </storage>
                        </query>
                        """),
                new Written(
                        Upload.request("rose.png", 12345),
                        "<request xmlns='urn:xmpp:http:upload:0' filename='rose.png'"
                                + " size='12345'/>"),
                new Written(
                        Upload.request("rose.png", 12345, "image/png"),
                        "<request xmlns='urn:xmpp:http:upload:0' filename='rose.png' size='12345'"
                                + " content-type='image/png'/>"),
                new Written(
                        Upload.slot("https://up.globe/1", "https://down.globe/1")
                                .header("Authorization", "Basic cm9zZQ==")
                                .header("Cookie", "user=romeo"),
                        """
                        <slot xmlns='urn:xmpp:http:upload:0'>
                          <put url='https://up.globe/1'>
                            <header name='Authorization'>Basic cm9zZQ==</header>
                            <header name='Cookie'>user=romeo</header>
                          </put>
                          <get url='https://down.globe/1'/>
                        </slot>
                        """),
                new Written(
                        Upload.fileTooLarge(20000),
                        "<file-too-large xmlns='urn:xmpp:http:upload:0'>"
                                + "<max-file-size>20000</max-file-size></file-too-large>"),
                new Written(
                        Upload.retry(Instant.parse("2012-05-21T03:00:00Z")),
                        "<retry xmlns='urn:xmpp:http:upload:0' stamp='2012-05-21T03:00:00Z'/>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWritten(Written written) {
        written.check();
    }
}
