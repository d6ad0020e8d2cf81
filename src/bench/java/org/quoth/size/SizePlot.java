package org.quoth.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How cost grows with the number of statements, as an SVG picture with both axes in powers of ten: a line for each query. */
final class SizePlot {
    /** What the README tells of, and in which words. */
    private static final Map<String, String> SHOWN = Map.of(
            "article by id", "an article by its id",
            "actor's latest statements", "an actor's latest statements",
            "words: sastelbric", "statements with a word, newest first",
            "words, by relevance", "statements with a word, best first",
            "X about Y, often", "what X said about Y",
            "deepest page of all statements", "the deepest page",
            "facet speakers of all statements", "speakers of the latest, counted",
            "facet topics of an actor's statements", "topics of an actor's, counted",
            "facet speakers of statements by text: sarv", "speakers of those with a word, counted");
    private static final int LEFT = 60;
    private static final int TOP = 20;
    private static final int WIDTH = 380;
    private static final int HEIGHT = 340;
    private static final int LINE = 15;
    private static final double LEAST = 0.01;
    private static final double MOST = 100;
    /** No list is to take longer. */
    private static final double WANTED = 10;
    private static final String PALE = "stroke='#ddd'";

    private final StringBuilder svg = new StringBuilder();
    private final List<Integer> statements;

    private SizePlot(List<Integer> statements) {
        this.statements = statements;
    }

    /**
     * @param statements how many there were, rising
     * @param medians in milliseconds, by query, for each of these numbers
     */
    static String of(List<Integer> statements, Map<String, List<Double>> medians) {
        return new SizePlot(statements).drawn(medians);
    }

    private String drawn(Map<String, List<Double>> medians) {
        add("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 720 400' font-family='sans-serif' font-size='12'>");
        add("<rect width='720' height='400' fill='white'/>");
        for (double time = LEAST; time <= MOST * 1.01; time *= 10) {
            rule(LEFT, y(time), LEFT + WIDTH, y(time), time == WANTED ? "stroke='#c33' stroke-dasharray='6 3'" : PALE);
            text(LEFT - 6, y(time) + 4, "end", "#333", format(time < 1 ? "%.1g ms" : "%.0f ms", time));
        }
        for (int number : statements) {
            rule(x(number), TOP, x(number), TOP + HEIGHT, PALE);
            text(x(number), TOP + HEIGHT + 18, "middle", "#333", format("%,d", number));
        }
        text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 34, "middle", "#333", "statements");
        List<String> shown = new ArrayList<>(SHOWN.keySet().stream().filter(medians::containsKey).toList());
        shown.sort(Comparator.comparing(query -> -last(medians.get(query))));
        double lowest = 0;
        for (int i = 0; i < shown.size(); i++) {
            List<Double> times = medians.get(shown.get(i));
            String colour = "hsl(%d,65%%,40%%)".formatted(i * 360 / shown.size());
            line(times, colour);
            lowest = Math.max(lowest + LINE, y(last(times)) + 4);
            text(LEFT + WIDTH + 8, lowest, "start", colour, SHOWN.get(shown.get(i)));
        }
        return add("</svg>").toString();
    }

    private static double last(List<Double> times) {
        return times.get(times.size() - 1);
    }

    private void line(List<Double> times, String colour) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < times.size(); i++) {
            points.append(format("%.1f,%.1f ", x(statements.get(i)), y(times.get(i))));
        }
        add("<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>".formatted(points.toString().strip(), colour));
    }

    private void rule(double x1, double y1, double x2, double y2, String stroke) {
        add(format("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' %s/>", x1, y1, x2, y2, stroke));
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        add(format("<text x='%.1f' y='%.1f' text-anchor='%s' fill='%s'>%s</text>", x, y, anchor, colour, text));
    }

    private StringBuilder add(String element) {
        return svg.append(element).append('\n');
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private double x(double number) {
        double least = statements.get(0);
        double most = statements.get(statements.size() - 1);
        return LEFT + (most == least ? 0 : WIDTH * Math.log(number / least) / Math.log(most / least));
    }

    private static double y(double time) {
        return TOP + HEIGHT * (1 - Math.log(Math.max(time, LEAST) / LEAST) / Math.log(MOST / LEAST));
    }
}
