package org.quoth.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The words that can be cues, in all their forms. Whether one is a cue in its place is for the model to say. */
final class CueLexicon {
    /**
     * What is known of a word that can be a cue.
     *
     * @param act the first that the list gives it
     * @param lemma the base form
     */
    record Entry(SpeechAct act, String lemma) {
    }

    private final Map<String, Entry> verbs = new HashMap<>();
    private final Map<String, Entry> nouns = new HashMap<>();

    /** Reads {@code cues.txt} from the class path. */
    CueLexicon() {
        try (InputStream in = CueLexicon.class.getResourceAsStream("cues.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the lower-case word is as a verb; null where it is none that can be a cue. */
    Entry verb(String word) {
        return verbs.get(word);
    }

    /** What the lower-case word is as a noun or another word that is no verb; null where it is none that can be a cue. */
    Entry noun(String word) {
        return nouns.get(word);
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        SpeechAct act = SpeechAct.valueOf(line.substring(0, colon));
        for (String item : line.substring(colon + 1).trim().split(" +")) {
            if (item.endsWith("*")) {
                String noun = item.substring(0, item.length() - 1);
                Entry entry = new Entry(act, noun);
                nouns.putIfAbsent(noun, entry);
                nouns.putIfAbsent(noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s", entry);
                continue;
            }
            String[] forms = item.split("/");
            Entry entry = new Entry(act, forms[0]);
            for (String form : forms) {
                verbs.putIfAbsent(form, entry);
            }
            inflect(forms[0], forms.length > 1, entry);
        }
    }

    private void inflect(String base, boolean irregular, Entry entry) {
        boolean mute = base.endsWith("e");
        boolean y = base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
        boolean hissing = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
        verbs.putIfAbsent(y ? base.substring(0, base.length() - 1) + "ies" : base + (hissing ? "es" : "s"), entry);
        verbs.putIfAbsent((mute && !base.endsWith("ee") ? base.substring(0, base.length() - 1) : base) + "ing", entry);
        if (!irregular) {
            verbs.putIfAbsent(mute ? base + "d" : y ? base.substring(0, base.length() - 1) + "ied" : base + "ed", entry);
        }
    }
}
