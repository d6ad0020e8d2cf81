package org.quoth.it.audit;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isSubTypeOf;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/** Makes a JVM tell {@link ReflectionLog} what is looked up by name in it. */
public final class ReflectionAgent {
    private static final Path JAR = Path.of("target", "reflection-agent.jar");
    private static final Path LOG_JAR = Path.of("target", "reflection-log.jar");

    private ReflectionAgent() {
    }

    /** Packs the agent as {@code -javaagent:target/reflection-agent.jar} finds it. */
    static void pack() throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ReflectionAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        attributes.put(Attributes.Name.CLASS_PATH,
                AgentBuilder.class.getProtectionDomain().getCodeSource().getLocation().toURI()
                        .toString());
        write(JAR, manifest, ReflectionAgent.class, Member.class, Type.class, Handle.class, Proxy.class, Resource.class,
                Bundle.class, Stream.class, Library.class);
        write(LOG_JAR, new Manifest(), ReflectionLog.class);
    }

    private static void write(Path file, Manifest manifest, Class<?>... classes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(name));
                try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(jar);
                }
            }
        }
    }

    public static void premain(String arguments, Instrumentation instrumentation) throws IOException {
        instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(LOG_JAR.toFile()));
        // before what makes it ready asks it itself
        ReflectionLog.type(ReflectionAgent.class);
        ElementMatcher<MethodDescription> resources = ElementMatchers
                .<MethodDescription>namedOneOf("getResource", "getResourceAsStream", "getResources")
                .and(takesArguments(String.class));
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none())
                .type(named("java.lang.Class")).transform((builder, type, loader, module, domain) -> builder
                        .visit(Advice.to(Member.class).on(namedOneOf("getConstructor", "getConstructors",
                                "getDeclaredConstructor", "getDeclaredConstructors", "getMethod", "getMethods",
                                "getDeclaredMethod", "getDeclaredMethods", "getField", "getFields", "getDeclaredField",
                                "getDeclaredFields", "getRecordComponents")))
                        .visit(Advice.to(Type.class).on(named("forName")))
                        .visit(Advice.to(Resource.class).on(resources)))
                .type(named("java.lang.invoke.MethodHandles$Lookup"))
                .transform((builder, type, loader, module, domain) -> builder
                        .visit(Advice.to(Handle.class).on(nameStartsWith("find").and(isPublic()))))
                .type(named("java.util.ResourceBundle")).transform((builder, type, loader, module, domain) -> builder
                        .visit(Advice.to(Bundle.class).on(named("getBundle").and(takesArgument(0, String.class)))))
                .type(named("java.io.ObjectStreamClass")).transform((builder, type, loader, module, domain) -> builder
                        .visit(Advice.to(Stream.class).on(named("lookup").and(takesArguments(Class.class, boolean.class)))))
                .type(named("java.lang.System")).transform((builder, type, loader, module, domain) -> builder
                        .visit(Advice.to(Library.class).on(namedOneOf("load", "loadLibrary"))))
                .type(named("java.lang.reflect.Proxy")).transform((builder, type, loader, module, domain) -> builder
                        .visit(Advice.to(Proxy.class).on(named("newProxyInstance"))))
                .type(isSubTypeOf(ClassLoader.class)).transform((builder, type, loader, module, domain) -> builder
                        .visit(Advice.to(Resource.class).on(resources)))
                .installOn(instrumentation);
    }

    static class Member {
        @Advice.OnMethodExit
        static void found(@Advice.This Class<?> type, @Advice.Origin("#m") String method,
                @Advice.AllArguments Object[] arguments,
                @Advice.Return(typing = Assigner.Typing.DYNAMIC) Object found) {
            ReflectionLog.member(found instanceof java.lang.reflect.Member member ? member.getDeclaringClass() : type, method,
                    arguments);
        }
    }

    static class Type {
        @Advice.OnMethodExit
        static void found(@Advice.Return Class<?> type) {
            if (type != null) {
                ReflectionLog.type(type);
            }
        }
    }

    static class Handle {
        @Advice.OnMethodExit
        static void found(@Advice.Origin("#m") String method, @Advice.AllArguments Object[] arguments) {
            ReflectionLog.handle(method, arguments);
        }
    }

    static class Bundle {
        @Advice.OnMethodExit
        static void found(@Advice.Argument(0) String name) {
            ReflectionLog.bundle(name);
        }
    }

    static class Stream {
        @Advice.OnMethodExit
        static void found(@Advice.Argument(0) Class<?> type) {
            ReflectionLog.serialized(type);
        }
    }

    static class Library {
        @Advice.OnMethodExit
        static void loaded(@Advice.Argument(0) String name) {
            ReflectionLog.library(name);
        }
    }

    static class Proxy {
        @Advice.OnMethodExit
        static void made(@Advice.AllArguments Object[] arguments) {
            ReflectionLog.proxy(arguments);
        }
    }

    static class Resource {
        @Advice.OnMethodExit
        static void found(@Advice.This Object owner, @Advice.AllArguments Object[] arguments, @Advice.Return Object found) {
            if (found != null && !(found instanceof java.util.Enumeration<?> several && !several.hasMoreElements())) {
                ReflectionLog.resource(owner, arguments);
            }
        }
    }
}
