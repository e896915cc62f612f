package verona.internal.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A script's comments as Java's. */
final class Comments {

    /** What is said to an editor would be heard of the Java file too. */
    private static final Pattern MODELINE =
            Pattern.compile("\\s*(?:vim?|ex):.*|\\s*-\\*-.*-\\*-.*");

    /** A line that goes on with the sentence of the line before; no name of a module. */
    private static final Pattern CONTINUATION = Pattern.compile("\\p{Ll}+(?![\\w_])");

    private Comments() {}

    /** Comments to the end of the line; an empty line stands between paragraphs. */
    static List<String> lines(List<String> comments, int indent) {
        List<String> lines = new ArrayList<>();
        for (String comment : comments) {
            if (comment.isEmpty()) {
                lines.add("");
            } else if (!MODELINE.matcher(comment).matches()) {
                addWrapped(lines, JavaText.comment(comment), " ".repeat(indent) + "// ");
            }
        }
        return lines;
    }

    private static void addWrapped(List<String> lines, String comment, String start) {
        String rest = comment;
        int room = Layout.COLUMNS - start.length();
        while (rest.length() > room && rest.lastIndexOf(' ', room) > 0) {
            int end = rest.lastIndexOf(' ', room);
            lines.add(start + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        lines.add(start + rest);
    }

    /** A documentation comment: a sentence, and paragraphs for what follows. */
    static List<String> documentation(String title, List<String> description) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder(title).append(' ');
        boolean goesOn =
                !description.isEmpty() && CONTINUATION.matcher(description.get(0)).lookingAt();
        if (!goesOn) {
            add(paragraphs, paragraph);
        }
        for (String line : description) {
            if (line.isBlank()) {
                add(paragraphs, paragraph);
            } else {
                paragraph.append(line.strip()).append(' ');
            }
        }
        add(paragraphs, paragraph);
        paragraphs.set(0, sentence(paragraphs.get(0)));
        return documentation(paragraphs);
    }

    private static void add(List<String> paragraphs, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString().strip());
            paragraph.setLength(0);
        }
    }

    private static String sentence(String title) {
        return title.matches(".*[.!?]") ? title : title + ".";
    }

    private static List<String> documentation(List<String> paragraphs) {
        String first = JavaText.documentation(paragraphs.get(0));
        if (paragraphs.size() == 1 && first.length() + "/**  */".length() <= Layout.COLUMNS) {
            return List.of("/** " + first + " */");
        }
        List<String> lines = new ArrayList<>();
        lines.add("/**");
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                lines.add(" *");
            }
            String text = JavaText.documentation(paragraphs.get(i));
            addFilled(lines, (i > 0 ? "<p>" : "") + text);
        }
        lines.add(" */");
        return lines;
    }

    private static void addFilled(List<String> lines, String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty()
                    && " * ".length() + line.length() + 1 + word.length() > Layout.COLUMNS) {
                lines.add(" * " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(" * " + line);
    }
}
