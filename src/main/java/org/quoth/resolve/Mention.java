package org.quoth.resolve;

import org.quoth.document.Span;

/** Words that stand for an actor. Indexes count {@link Word}s of the article, ends exclusive. */
final class Mention {
    enum Form {
        NAME, DESCRIPTION, PRONOUN
    }

    final Form form;
    /** The words of the mention, title and role included. */
    int from;
    int to;
    /** The words of the name alone; empty where there is none. */
    int nameFrom;
    int nameTo;
    /** Keys of the name's words. */
    String[] keys = {};
    String name;
    private String phrase;
    /** What the words themselves tell; null where they do not. */
    ActorKind kind;
    /** Whether a title, a role or a given name says that this is a person. */
    boolean personal;
    /** Whether the role only points back ("the minister") instead of telling something new. */
    boolean anaphoric;
    Gender gender = Gender.UNKNOWN;
    Role role;
    /** Null as long as it is open which actor this is. */
    Referent referent;

    Mention(Form form, int from, int to) {
        this.form = form;
        this.from = from;
        this.to = to;
    }

    static Mention name(Article article, int from, int nameFrom, int to) {
        Mention mention = new Mention(Form.NAME, from, to);
        mention.nameFrom = nameFrom;
        mention.rename(article, to);
        return mention;
    }

    /** Lets the name, and the mention, end before word {@code end}. */
    void rename(Article article, int end) {
        phrase = null;
        nameTo = end;
        to = end;
        keys = new String[end - nameFrom];
        for (int i = nameFrom; i < end; i++) {
            keys[i - nameFrom] = article.key(i);
        }
        name = article.text(nameFrom, end);
    }

    /** The keys of the name with blanks between. */
    String phrase() {
        if (phrase == null) {
            phrase = keys.length == 1 ? keys[0] : String.join(" ", keys);
        }
        return phrase;
    }

    String lastKey() {
        return keys[keys.length - 1];
    }

    Span span(Article article) {
        return new Span(article.word(from).start(), article.word(to - 1).end());
    }
}
