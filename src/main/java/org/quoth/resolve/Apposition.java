package org.quoth.resolve;

import java.util.List;

/** Links a description to the name that stands right beside it: "Ada Quill, the foreign minister", "the minister, Ada Quill". */
final class Apposition {
    private static final int REACH = 3;

    private final Article article;
    private final List<Mention> mentions;

    /** @param mentions names and descriptions in reading order */
    Apposition(Article article, List<Mention> mentions) {
        this.article = article;
        this.mentions = mentions;
    }

    void link() {
        for (int i = 0; i < mentions.size(); i++) {
            Mention description = mentions.get(i);
            if (description.form == Mention.Form.DESCRIPTION) {
                Mention name = beside(i);
                if (name != null) {
                    description.anaphoric = false;
                    name.referent.add(description);
                }
            }
        }
    }

    private Mention beside(int index) {
        Mention description = mentions.get(index);
        // "Ada Quill, the president’s adviser": the president is somebody else.
        boolean possessive = article.word(description.to - 1).possessive();
        for (int j = index - 1; j >= 0 && j >= index - REACH && !possessive; j--) {
            Mention name = mentions.get(j);
            if (person(name) && name.to <= description.from && behind(name.to, description.from)) {
                return name;
            }
        }
        for (int j = index + 1; j < mentions.size() && j < index + REACH && description.anaphoric; j++) {
            Mention name = mentions.get(j);
            if (person(name) && name.keys.length > 1 && name.from == description.to && article.follows(name.from, ',')) {
                return name;
            }
        }
        return null;
    }

    private static boolean person(Mention mention) {
        return mention.form == Mention.Form.NAME && mention.referent != null && mention.referent.kind == ActorKind.PERSON;
    }

    /** Whether between name and description stands a comma, ", 45," or "is". */
    private boolean behind(int name, int description) {
        if (description == name) {
            return article.follows(name, ',');
        }
        if (description != name + 1) {
            return false;
        }
        String key = article.key(name);
        boolean age = article.follows(name, ',') && article.follows(description, ',') && Character.isDigit(key.charAt(0));
        return age || article.adjoins(name) && article.adjoins(description) && (key.equals("is") || key.equals("was"));
    }
}
