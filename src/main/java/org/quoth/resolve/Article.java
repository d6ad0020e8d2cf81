package org.quoth.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.quoth.text.AnalyzedText;

/** The words of one article, and which of them it uses as names. */
final class Article {
    private static final Set<String> MODALS = Set.of("would", "will", "had", "has", "plans", "expects", "intends");
    /** Of what "it" need not be the speaker: "it would be better", "it would take years". */
    private static final Set<String> IMPERSONAL = Set.of("be", "been", "take", "taken", "rain", "snow", "seem", "appear",
            "become",
            "make", "made", "help", "depend", "cost", "mean", "happen", "come", "go", "get", "look", "feel", "turn", "work");

    /** How many words may say of somebody more than name or role do. */
    private static final int COMPLEMENT = 5;

    final Lexicon lexicon;
    private final String text;
    private final List<Word> words;
    /** For each key how often it has a telling capital, less how often it is written small. */
    private final Map<String, Integer> capitals = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final int[] paragraphs;

    Article(AnalyzedText analyzed, Lexicon lexicon) {
        this.lexicon = lexicon;
        text = analyzed.text();
        words = WordScanner.scan(analyzed, lexicon);
        paragraphs = new int[words.size()];
        for (int i = 1; i < paragraphs.length; i++) {
            paragraphs[i] = paragraphs[i - 1] + (word(i).gap() == '\n' ? 1 : 0);
        }
        for (Word word : words) {
            if (word.telling()) {
                capitals.merge(word.key(), 1, Integer::sum);
            } else if (!word.capital()) {
                capitals.merge(word.key(), -1, Integer::sum);
            }
        }
        for (int i = 1; i < words.size(); i++) {
            String before = key(i - 1);
            if (adjoins(i) && (word(i).capital() || word(i).text().indexOf('-') > 0) && word(i - 1).capital()
                    && !word(i).titled() && !lexicon.isRole(key(i))
                    && !lexicon.isOrganizationHead(key(i))
                    && (!lexicon.isNoName(key(i)) || lexicon.isSurnameLike(key(i)))
                    && (lexicon.names.gender(before) != null && !lexicon.isCommon(before) && !lexicon.isNoName(before)
                            || lexicon.honorific(before) != null || lexicon.isTitle(before) || word(i - 1).initial())) {
                surnames.add(key(i));
            }
        }
    }

    /** Whether the article somewhere puts the word behind a given name, an initial or a title. */
    boolean isSurname(String key) {
        return surnames.contains(key);
    }

    /** The gender of whom the mention says something of itself, probably: "Quill said she"; null where it does not tell. */
    Gender saidOf(Mention mention) {
        String key = key(subject(mention));
        return key.equals("he") ? Gender.MALE : key.equals("she") ? Gender.FEMALE : null;
    }

    /** Whether a body speaks, probably: "Quill said its", "Quill said it would appeal". */
    boolean saysOfItself(Mention mention) {
        int subject = subject(mention);
        int modal = subject + 1;
        return key(subject).equals("its") || key(subject).equals("it") && MODALS.contains(key(modal))
                && !IMPERSONAL.contains(key(key(modal + 1).equals("not") ? modal + 2 : modal + 1));
    }

    /** Where it stands what the one named says something of: behind the mention and its verb of saying; -1 for nowhere. */
    private int subject(Mention mention) {
        int verb = mention.to;
        if (!adjoins(verb) || !lexicon.isSaying(key(verb)) || !adjoins(verb + 1)) {
            return -1;
        }
        return key(verb + 1).equals("that") && adjoins(verb + 2) ? verb + 2 : verb + 1;
    }

    /** The age that is told beside the name: "Ada Quill, 45, …", "45-year-old Ada Quill"; null where none is. */
    Integer age(Mention name) {
        String behind = key(name.to);
        if (follows(name.to, ',') && follows(name.to + 1, ',') && isAge(behind)) {
            return Integer.valueOf(behind);
        }
        String before = key(name.from - 1);
        int years = before.indexOf("-year-old");
        return years > 0 && adjoins(name.from) && isAge(before.substring(0, years))
                ? Integer.valueOf(before.substring(0, years))
                : null;
    }

    private static boolean isAge(String key) {
        return key.length() == 2 && key.charAt(0) > '0' && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** How often the word has a telling capital, less how often it is written small. */
    int capitals(String key) {
        return capitals.getOrDefault(key, 0);
    }

    /** The number of the paragraph that the word stands in. */
    int paragraph(int i) {
        return paragraphs[i];
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    /** The key of the word, or nothing where there is none. */
    String key(int i) {
        return i >= 0 && i < words.size() ? words.get(i).key() : "";
    }

    /** Whether word {@code i} follows the one before it with nothing but a blank between. */
    boolean adjoins(int i) {
        return i > 0 && i < words.size() && words.get(i).gap() == ' ' && words.get(i).sentence() == words.get(i - 1).sentence();
    }

    /** Whether word {@code i} stands behind {@code mark} and in the sentence of the word before. */
    boolean follows(int i, char mark) {
        return i > 0 && i < words.size() && words.get(i).gap() == mark;
    }

    /** The first word from {@code i} on that does not follow with a blank alone: behind "of Lindal" in "Ada Quill of Lindal, …". */
    int clauseEnd(int i) {
        int end = i;
        while (end < i + COMPLEMENT && adjoins(end)) {
            end++;
        }
        return end;
    }

    /** Whether the article writes the word with a capital in the middle of sentences. */
    boolean knows(String key) {
        return capitals.getOrDefault(key, 0) > 0;
    }

    String text(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** The keys of the words with blanks between. */
    String phrase(int from, int end) {
        int to = Math.min(end, words.size());
        if (to == from + 1) {
            return words.get(from).key();
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i > from ? " " : "").append(words.get(i).key());
        }
        return phrase.toString();
    }

    /** The common name of the place that the words name; null for none. */
    String place(int from, int to) {
        return to - from == 1 || lexicon.places.begins(key(from)) ? lexicon.places.name(phrase(from, to)) : null;
    }

    /** The country whose people or adjective the words are; null for none. */
    String demonym(int from, int to) {
        return to - from == 1 || lexicon.places.begins(key(from)) ? lexicon.places.demonym(phrase(from, to)) : null;
    }
}
