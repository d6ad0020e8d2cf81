package org.quoth.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How much the words around a name speak for a person: a logistic regression over hashed features, trained on names whose kind
 * their own words tell (a given name, "Inc."), and used for those whose words do not. Trained by ContextTrainer, in the tests.
 */
final class ContextModel {
    static final int SIZE = 1 << 13;
    /** One step of a stored weight. */
    static final float STEP = 1 / 32f;
    /** Most features that a mention can have. */
    static final int FEATURES = 12;
    private static final int REACH = 14;

    private final byte[] weights;

    ContextModel(byte[] weights) {
        this.weights = weights;
    }

    /** Reads the weights from the class path. */
    static ContextModel load() {
        try (InputStream in = ContextModel.class.getResourceAsStream("context.bin")) {
            return new ContextModel(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log odds that the mention in this place is of a person rather than of a body or a place. */
    double person(Article article, Mention mention) {
        int[] features = new int[FEATURES];
        int count = features(article, mention, features);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[features[i]] * STEP;
        }
        return sum;
    }

    /** Fills in the indexes of the weights that the place of the mention selects; answers how many. */
    static int features(Article article, Mention mention, int[] features) {
        int from = mention.from;
        int to = mention.to;
        boolean opens = from == 0 || article.word(from - 1).sentence() != article.word(from).sentence();
        boolean closes = to == article.size() || article.word(to).sentence() != article.word(to - 1).sentence();
        boolean possessive = article.word(to - 1).possessive();
        String before = opens ? "^" : article.key(from - 1);
        String after = closes ? "$" : article.key(to);
        char left = opens ? '^' : article.word(from).gap();
        char right = closes ? '$' : possessive ? 's' : article.word(to).gap();
        int n = 0;
        features[n++] = hash('b', "");
        features[n++] = hash('l', before + left);
        features[n++] = hash('r', after + right);
        features[n++] = hash('m', opens ? "^" : article.key(from - 2) + ' ' + before);
        features[n++] = hash('n', closes ? "$" : after + ' ' + article.key(to + 1));
        features[n++] = hash('t', closes ? "$" : article.key(to + 1));
        features[n++] = hash('g', "" + left + right);
        features[n++] = hash('c', article.lexicon.isRole(after) ? "role" + right : "no");
        boolean self = false;
        boolean it = false;
        for (int i = to; i < to + REACH && i < article.size()
                && article.word(i).sentence() <= article.word(to - 1).sentence() + 1; i++) {
            String key = article.key(i);
            self |= key.equals("he") || key.equals("his") || key.equals("she") || key.equals("her") || key.equals("him");
            it |= key.equals("its") || key.equals("it");
        }
        features[n++] = hash('h', self + " " + it);
        return n;
    }

    private static int hash(char kind, String value) {
        int hash = 0x811c9dc5 ^ kind;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        return (hash * 0x2c1b3c6d >>> 12) & SIZE - 1;
    }
}
