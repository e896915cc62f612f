package verona.vocabulary;

/**
 * Pages of results (XEP-0059), such as those of archives (XEP-0313 §4.3).
 *
 * <pre>{@code
 * romeo.sends(iqSet("page2").with(Archive.query().page(Pages.max(10).after(capture("last")))));
 * }</pre>
 */
public final class Pages {

    private Pages() {}

    /** A page about which nothing is said yet: {@code Pages.page().count(5)}. */
    public static Page page() {
        return new Page();
    }

    /** A page of at most so many results (XEP-0059 §2.1); 0 requests only their number (§2.7). */
    public static Page max(int results) {
        return page().max(results);
    }
}
