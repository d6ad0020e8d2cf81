package org.quoth.ingest;

/**
 * What has become of an article.
 *
 * @param article its key; null where it is held
 * @param held null where it is stored
 */
record Outcome(Long article, HeldArticle held) {
    static Outcome stored(Long article) {
        return new Outcome(article, null);
    }
}
