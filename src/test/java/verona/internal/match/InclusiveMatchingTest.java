package verona.internal.match;

import static verona.internal.match.Matches.assertDiffers;
import static verona.internal.match.Matches.assertMatches;

import org.junit.jupiter.api.Test;

class InclusiveMatchingTest {

    @Test
    void admitsMoreAttributesChildrenAndText() {
        assertMatches("<iq id='1'/>", "<iq id='1' type='result'>text<query/></iq>");
    }

    @Test
    void wantsTheSameName() {
        assertDiffers("<iq/>", "<message/>");
    }

    @Test
    void wantsTheSameNamespace() {
        assertDiffers("<iq/>", "<iq xmlns='jabber:server'/>");
    }

    @Test
    void wantsTheNamedAttribute() {
        assertDiffers("<iq id='1'/>", "<iq type='result'/>");
    }

    @Test
    void wantsTheNamedAttributesValue() {
        assertDiffers("<iq id='1'/>", "<iq id='2'/>");
    }

    @Test
    void wantsTheNamedAttributeInItsNamespace() {
        assertMatches("<message xml:lang='en'/>", "<message xml:lang='en'/>");
        assertDiffers("<message xml:lang='en'/>", "<message lang='en'/>");
    }

    @Test
    void wantsTheNamedText() {
        assertDiffers("<message><body>Hi</body></message>", "<message><body>Ho</body></message>");
    }

    @Test
    void comparesTextWithoutWhiteSpaceAroundIt() {
        assertMatches("<subject>\n  Hi  </subject>", "<subject>Hi\n</subject>");
    }

    @Test
    void comparesTextAsOneThoughChildrenStandBetween() {
        assertMatches("<body>ab</body>", "<body>a<x/>b</body>");
    }

    @Test
    void blankTextRequiresNothing() {
        assertMatches("<subject> </subject>", "<subject>Hi</subject>");
    }

    @Test
    void childrenComeInAnyOrder() {
        assertMatches("<x><a/><b/></x>", "<x><b/><c/><a/></x>");
    }

    @Test
    void wantsAChildForEachThatIsNamed() {
        assertDiffers("<x><a/><a/></x>", "<x><a/></x>");
        assertDiffers("<x><a/><a/></x>", "<x><a/><b/></x>");
    }

    @Test
    void givesTheOnlyFittingChildToTheMoreDemanding() {
        assertMatches("<x><i/><i jid='x'/></x>", "<x><i jid='x'/><i jid='y'/></x>");
    }

    @Test
    void assignsAnewWhatWasAssignedFirst() {
        assertMatches("<x><i a='1'/><i b='1'/></x>", "<x><i a='1' b='1'/><i a='1'/></x>");
    }

    @Test
    void assignsAlongAChainOfChildren() {
        assertMatches(
                "<x><i a='1'/><i b='1'/><i c='1'/></x>",
                "<x><i a='1' b='1'/><i b='1' c='1'/><i a='1'/></x>");
    }

    @Test
    void appliesDownTheTree() {
        assertDiffers(
                "<x><a><b><c n='1'/></b></a></x>", "<x><a><b/></a><a><b><c n='2'/></b></a></x>");
    }

    @Test
    void anyWantsAnAttributeWhateverItIs() {
        assertMatches("<iq id='{scansion:any}'/>", "<iq id=''/>");
        assertDiffers("<iq id='{scansion:any}'/>", "<iq/>");
    }

    @Test
    void anyWantsATextWhateverItIs() {
        assertMatches("<body>{scansion:any}</body>", "<body>Hi</body>");
        assertDiffers("<body>{scansion:any}</body>", "<body> </body>");
    }

    @Test
    void anyIsAWildcardOnlyAsTheWholeValue() {
        assertDiffers("<iq id='x{scansion:any}'/>", "<iq id='xy'/>");
    }

    @Test
    void aStrictChildStaysStrict() {
        assertDiffers("<iq><query xmlns='q'/></iq>", "<iq><query xmlns='q'><x/></query></iq>");
    }
}
