package org.quoth.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TrainersTest {
    private static Trees exclusiveOr() {
        Random random = new Random(11);
        float[][] rows = new float[2000][];
        float[] truth = new float[rows.length];
        float[] weight = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[]{random.nextFloat(), random.nextFloat(), random.nextFloat() };
            truth[i] = rows[i][0] > 0.5 != rows[i][1] > 0.5 ? 1 : 0;
            weight[i] = 1;
        }
        return new TreeTrainer(rows, truth, weight, 120, 4, 2).train();
    }

    @Test
    void treesLearnWhatNoLineParts() {
        Trees trees = exclusiveOr();
        assertThat(trees.probability(new float[]{0.9f, 0.1f, 0.5f })).isGreaterThan(0.65f);
        assertThat(trees.probability(new float[]{0.9f, 0.9f, 0.5f })).isLessThan(0.35f);
    }

    @Test
    void theSameRowsGiveTheSameTreesAndAFileKeepsThem() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        exclusiveOr().write(new DataOutputStream(one));
        Trees.read(new DataInputStream(new ByteArrayInputStream(one.toByteArray()))).write(new DataOutputStream(other));
        assertThat(other.toByteArray()).isEqualTo(one.toByteArray());
        other.reset();
        exclusiveOr().write(new DataOutputStream(other));
        assertThat(other.toByteArray()).isEqualTo(one.toByteArray());
    }

    @Test
    void weightsAreLearntOnlyOfWordsThatSeveralSitesUse() {
        List<WordTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            examples.add(new WordTrainer.Example(new int[]{i % 2, 2 + i % 2 }, i % 2, 1));
        }
        int[] sites = new int[Words.BUCKETS];
        Arrays.fill(sites, 0, 2, 5);
        WordWeights weights = WordTrainer.train(examples, sites);
        assertThat(weights.score(new int[]{1 })).isGreaterThan(1);
        assertThat(weights.score(new int[]{0 })).isLessThan(-1);
        assertThat(weights.score(new int[]{3 })).isZero();
    }

    @Test
    void labelsFollowTheOrderOfTheTrueText() {
        Page page = Page.parse(
                "<body><h1>Tunnel to close</h1><p>The tunnel closes on Monday, the mayor said.</p><p>Sign up for more news"
                        + " from us every day.</p><p>Nobody asked her why it closes now.</p>",
                null);
        assertThat(
                Labels.of(page.blocks(), "The tunnel closes on Monday, the mayor said.\nNobody asked her why it closes now."))
                .satisfies(shares -> {
                    assertThat(shares[1]).isEqualTo(1, org.assertj.core.data.Offset.offset(0.01f));
                    assertThat(shares[2]).isLessThan(0.3f);
                    assertThat(shares[3]).isEqualTo(1, org.assertj.core.data.Offset.offset(0.01f));
                });
    }
}
