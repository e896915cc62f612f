package verona.internal.cli;

import java.util.List;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;

/** Where arguments say that scripts are. */
final class Locations {

    private Locations() {}

    /** The scripts at a location: a file, a folder, or a glob. */
    static List<ScriptFile> scripts(String location) {
        try {
            return ScriptFiles.in(location, Locations.class.getClassLoader());
        } catch (IllegalArgumentException e) {
            throw CommandException.unavailable(e);
        }
    }
}
