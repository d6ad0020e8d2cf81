package org.quoth.it.audit;

import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Writes down once what is reached by name, and who reached it. Called from within the JDK's own classes, so it lies on the
 * bootstrap class path and knows nothing but the JDK.
 */
public final class ReflectionLog {
    /** The system property that says where the lines go: KIND, TARGET, MEMBER, CALLER, separated by tabs. */
    static final String FILE = "reflection.log";
    private static final List<String> MESSENGERS = List.of("org.quoth.it.audit.", "java.lang.Class", "java.lang.reflect.",
            "java.util.ServiceLoader", "java.security.AccessController", "jdk.internal.reflect.", "jdk.internal.loader.",
            "io.quarkus.bootstrap.runner.");
    private static final String HANDLES = "java.lang.invoke.MethodHandles$Lookup";
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final ThreadLocal<Boolean> WRITING = ThreadLocal.withInitial(() -> false);
    private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();

    private ReflectionLog() {
    }

    /** A member of the class, or all of a kind where it has no name. */
    public static void member(Class<?> type, String method, Object[] arguments) {
        if (!type.isArray() && !type.isPrimitive()) {
            write(method, type.getName(), arguments.length > 0 && arguments[0] instanceof String name ? name : "");
        }
    }

    public static void type(Class<?> type) {
        write("forName", type.getName(), "");
    }

    /** As {@link #member} and {@link #type}, by a method handle. */
    public static void handle(String method, Object[] arguments) {
        if (method.equals("findClass")) {
            write("forName", (String) arguments[0], "", HANDLES);
        } else if (arguments[0] instanceof Class<?> type && !type.isArray() && !type.isPrimitive() && !type.isHidden()) {
            boolean isConstructor = method.equals("findConstructor");
            boolean isMethod = method.equals("findVirtual") || method.equals("findStatic") || method.equals("findSpecial");
            write(isConstructor ? "getDeclaredConstructor" : isMethod ? "getDeclaredMethod" : "getDeclaredField",
                    type.getName(), isConstructor ? "" : (String) arguments[1], HANDLES);
        }
    }

    /** Texts in several languages. */
    public static void bundle(String name) {
        write("bundle", name, "", "java.util.ResourceBundle");
    }

    public static void serialized(Class<?> type) {
        write("serialized", type.getName(), "", "java.io.Object");
    }

    /** Code that is not Java's. */
    public static void library(String name) {
        write("library", name, "", "java.lang.System");
    }

    public static void proxy(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Class<?>[] interfaces) {
                write("proxy", List.of(interfaces).stream().map(Class::getName).collect(Collectors.joining(",")), "");
            }
        }
    }

    /** The name as a class loader knows it. */
    public static void resource(Object owner, Object[] arguments) {
        String name = (String) arguments[0];
        if (name.startsWith("/")) {
            name = name.substring(1);
        } else if (owner instanceof Class<?> type) {
            name = type.getPackageName().replace('.', '/') + "/" + name;
        }
        write("resource", name, "");
    }

    private static void write(String kind, String target, String member) {
        write(kind, target, member, "java.lang.Class");
    }

    /** @param door the JDK's class that was asked */
    private static void write(String kind, String target, String member, String door) {
        if (WRITING.get()) {
            return;
        }
        WRITING.set(true);
        try {
            String caller = STACK.walk(frames -> {
                List<StackWalker.StackFrame> stack = frames.toList();
                // what static initialisers do is done when the image is built
                boolean isStatic = stack.stream().anyMatch(frame -> frame.getMethodName().equals("<clinit>")
                        && !frame.getClassName().startsWith("java."));
                return isStatic
                        ? null
                        : stack.stream().map(frame -> frame.getClassName())
                                .filter(name -> !name.startsWith(door) && MESSENGERS.stream().noneMatch(name::startsWith))
                                .findFirst().orElse(null);
            });
            String line = kind + "\t" + target + "\t" + member + "\t" + caller + "\n";
            if (caller != null && WRITTEN.add(line)) {
                append(line);
            }
        } finally {
            WRITING.set(false);
        }
    }

    private static synchronized void append(String line) {
        try (Writer log = new FileWriter(System.getProperty(FILE), true)) {
            log.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
