package verona.internal.match;

import static verona.internal.match.Matches.assertDiffers;
import static verona.internal.match.Matches.assertMatches;

import org.junit.jupiter.api.Test;

class StrictMatchingTest {

    @Test
    void refusesAnotherAttribute() {
        assertDiffers("<x xmlns='n' a='1'/>", "<x xmlns='n' a='1' b='2'/>");
    }

    @Test
    void takesNoNamespaceDeclarationForAnAttribute() {
        assertMatches("<x xmlns='n' a='1'/>", "<x xmlns='n' xmlns:p='other' a='1'/>");
    }

    @Test
    void takesNoAttributeOfScansionForOne() {
        assertMatches("<x xmlns='n' scansion:note='1'/>", "<x xmlns='n'/>");
    }

    @Test
    void refusesAnotherChild() {
        assertDiffers("<x xmlns='n'><a/></x>", "<x xmlns='n'><a/><b/></x>");
    }

    @Test
    void refusesAMissingChild() {
        assertDiffers("<x xmlns='n'><a/><b/></x>", "<x xmlns='n'><a/></x>");
    }

    @Test
    void refusesAnotherOrder() {
        assertDiffers("<x xmlns='n'><a/><b/></x>", "<x xmlns='n'><b/><a/></x>");
    }

    @Test
    void refusesTextWhereThereIsNone() {
        assertDiffers("<x xmlns='n'/>", "<x xmlns='n'>text</x>");
    }

    @Test
    void comparesTextWithoutWhiteSpaceAroundIt() {
        assertMatches("<x xmlns='n'>\n t\n</x>", "<x xmlns='n'>t</x>");
        assertMatches("<x xmlns='n'>\n</x>", "<x xmlns='n'/>");
    }

    @Test
    void childrenAreByInclusionUnlessTheySayOtherwise() {
        assertMatches("<x xmlns='n'><a/></x>", "<x xmlns='n'><a b='1'>t<c/></a></x>");
    }

    @Test
    void holdsForAnyAndCaptures() {
        assertMatches("<x xmlns='n' a='{scansion:any}'/>", "<x xmlns='n' a='1'/>");
        assertDiffers("<x xmlns='n' a='{scansion:any}'/>", "<x xmlns='n' a='1' b='2'/>");
        assertDiffers("<x xmlns='n' a='{scansion:capture:c}'/>", "<x xmlns='n' a='1' b='2'/>");
    }

    @Test
    void canBeSaidAndUnsaid() {
        assertDiffers("<iq scansion:strict='true'/>", "<iq id='1'/>");
        assertMatches("<x xmlns='n' scansion:strict='false'/>", "<x xmlns='n' id='1'/>");
    }

    /** They are Scansion's, and no part of a stanza, whatever is said beside them. */
    @Test
    void attributesOfScansionsNamespaceAreNotRequired() {
        assertMatches("<x xmlns='n' a='1' scansion:note='n'/>", "<x xmlns='n' a='1'/>");
        assertDiffers("<x xmlns='n' a='1' scansion:note='n'/>", "<x xmlns='n' a='2'/>");
        assertDiffers("<x xmlns='n' a='1' scansion:note='n'/>", "<x xmlns='n' a='1' note='n'/>");
        assertMatches("<iq a='1' scansion:note='n'/>", "<iq a='1' b='2'/>");
    }
}
