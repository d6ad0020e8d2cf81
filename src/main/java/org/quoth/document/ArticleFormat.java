package org.quoth.document;

/** The forms in which an article can arrive. */
public enum ArticleFormat {
    /** Plain text, taken verbatim: the body is the content exactly as it was sent. */
    TEXT,
    /** The text export of a PressReader article. */
    PRESSREADER,
    /** A web page. */
    HTML
}
