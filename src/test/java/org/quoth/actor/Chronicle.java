package org.quoth.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles about invented people under all sorts of names: in full, for short, with middle names, by office and surname, namesakes,
 * bodies and their acronyms. The same number tells the same story; the edition spells surnames and bodies differently, so that
 * several editions can stand in one database and not meet.
 */
final class Chronicle {
    private static final String[] GIVEN = {"William", "Robert", "Elizabeth", "Anthony", "Edward", "Margaret", "Daniel",
            "Susan" };
    private static final String[] SHORT = {"Bill", "Bob", "Liz", "Tony", "Ted", "Maggie", "Dan", "Sue" };
    private static final String[] MIDDLE = {"Osric", "Hugh", "Jane", "Piers", "Giles", "Maud", "Noel", "Ann" };
    private static final String[] SURNAMES = {"Tarn", "Brock", "Fenn", "Gorm", "Holm", "Quill", "Rusk", "Velk", "Wend",
            "Yarl" };
    private static final String[] OFFICES = {"President", "Governor", "Senator", "Mayor" };
    private static final String[] COUNTRIES = {"Norway", "Chile", "Kenya", "Portugal", "Finland" };
    private static final String[] NEWS = {"the river was rising", "nothing had been decided", "the bridge would close",
            "there was no money left", "the harbour was safe", "it would rain" };
    private static final String[] ENDINGS = {"al", "om", "ut", "ib", "er", "ek", "os" };
    private static final String[] WORDS = {"Abroad", "Below", "Downriver", "Eastward", "Inland", "Outside",
            "Nearby" };

    private final int edition;

    Chronicle(int edition) {
        this.edition = edition;
    }

    List<String> articles(int count) {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            StringBuilder text = new StringBuilder("Report number " + i + " of the year.\n\n");
            for (int sentences = 2 + random.nextInt(3); sentences > 0; sentences--) {
                text.append(sentence(random)).append(' ').append(NEWS[random.nextInt(NEWS.length)]).append(".\n\n");
            }
            articles.add(text.toString());
        }
        return articles;
    }

    /** The name of a Fenn body as the edition spells it. */
    static String spelt(String name, int edition) {
        return name.replace("Fenn", "Fenn" + ENDINGS[edition]) + ' ' + WORDS[edition];
    }

    /** What all editions have in common of a name. */
    String plain(String name) {
        return name.replace(ENDINGS[edition] + "\0", "\0").replaceAll(
                "(" + String.join("|", SURNAMES) + ")" + ENDINGS[edition] + "\\b", "$1").replace(WORDS[edition], "Somewhere")
                .replaceAll("\\b([LA][TBFGHQRVWY]K)" + WORDS[edition].charAt(0) + "\\b", "$1S");
    }

    private String sentence(Random random) {
        int who = random.nextInt(SURNAMES.length);
        int given = (who * 3 + random.nextInt(2)) % GIVEN.length;
        String surname = SURNAMES[who] + ENDINGS[edition];
        String office = OFFICES[(who + given) % OFFICES.length];
        String country = COUNTRIES[(who * 2 + given) % COUNTRIES.length];
        String body = " of " + SURNAMES[who] + ENDINGS[edition] + " Keepers " + WORDS[edition];
        String acronym = "" + SURNAMES[who].charAt(0) + "K" + WORDS[edition].charAt(0);
        return switch (random.nextInt(12)) {
            case 0 -> office + " " + GIVEN[given] + " " + surname + " of " + country + " said";
            case 1 -> SHORT[given] + " " + surname + ", the " + office.toLowerCase() + " of " + country + ", said";
            case 2 -> GIVEN[given] + " " + MIDDLE[given] + " " + surname + " said";
            case 3 -> GIVEN[given] + " " + MIDDLE[(given + who) % MIDDLE.length] + " " + surname + " told reporters that";
            case 4 -> office + " " + surname + " of " + country + " said";
            case 5 -> (random.nextBoolean() ? "Mr " : "Ms ") + surname + " said";
            case 6 -> GIVEN[given] + " " + surname
                    + (who % 3 == 0
                            ? ", the goalkeeper, said"
                            : random.nextBoolean() ? ", the golfer, said" : ", the boxer, said");
            case 7 ->
                GIVEN[given] + " " + surname + (who % 4 == 1 ? random.nextBoolean() ? ", 24, said" : ", 71, said" : " said");
            case 8 -> "The League" + body + " (L" + acronym + ") said";
            case 9 -> "The Alliance" + body + " (A" + acronym + ") denied that";
            case 10 -> "The L" + acronym + " said";
            default -> "The A" + acronym + " warned that";
        };
    }
}
