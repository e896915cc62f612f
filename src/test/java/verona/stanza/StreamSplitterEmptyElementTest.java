package verona.stanza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamSplitterEmptyElementTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void reportsAnEmptyElementThatHasTheStreamToItself() {
        write("<stream:stream><presence/><stream:features/>");
        assertThat(told).containsExactly("<stream:stream>", "<presence/>", "<stream:features/>");
    }

    @Test
    void refusesAnEmptyStream() {
        assertThatThrownBy(() -> write("<stream:stream/>")).hasMessage("the stream is empty");
    }

    private void write(String text) {
        StreamSplitter splitter = new StreamSplitter(new Recorder(), 1000, 10);
        splitter.write(text.toCharArray(), 0, text.length());
    }

    private final class Recorder implements StreamSplitter.Listener {

        @Override
        public void opened(String tag) {
            told.add(tag);
        }

        @Override
        public void element(String xml) {
            told.add(xml);
        }

        @Override
        public void closed() {
            told.add("closed");
        }
    }
}
