package org.quoth.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The learned parts. Nobody writes to them: all threads share them.
 *
 * @param content ranks what a cue may attribute
 * @param runs tells statements from other things in quotation marks
 * @param source ranks who says it
 * @param statement tells which candidates are statements, all rivals considered
 * @param presence tells where there is a statement at all, whatever its bounds
 * @param confidence tells how likely content and source are both right
 */
record Models(LinearModel content, LinearModel runs, LinearModel source, Trees statement, Trees presence, Trees confidence) {
    /** Reads the models from the class path. */
    static Models load() {
        try (InputStream in = Models.class.getResourceAsStream("models.bin");
                DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
            return new Models(LinearModel.read(data), LinearModel.read(data), LinearModel.read(data), Trees.read(data),
                    Trees.read(data), Trees.read(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        content.write(out);
        runs.write(out);
        source.write(out);
        statement.write(out);
        presence.write(out);
        confidence.write(out);
    }
}
