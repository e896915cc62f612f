/** Steps that the scenarios of several projects share. */
module example {
    exports example;

    // Verona sets the fields of tests, which are patched into this module.
    opens example to
            verona;

    requires transitive verona;
    requires transitive smack.core;
    requires transitive smack.extensions;
}
