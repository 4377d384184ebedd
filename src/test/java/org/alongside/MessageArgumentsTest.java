package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every use of a message, in Java and in templates, passes as many arguments as the message has placeholders. A
 * placeholder without an argument is displayed literally ("11am at {2}"); an unused argument is information missing
 * from the page. Java is read as a syntax tree, so only arguments written at the call count: keys and arguments in
 * variables are skipped.
 */
class MessageArgumentsTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Methods with a key followed by the message's arguments. */
    private static final Set<String> TAKE_ARGUMENTS_BEHIND_THE_KEY =
            Set.of("text", "find", "say", "altogether", "at", "error", "of");

    private static final Pattern KEY =
            Pattern.compile("\"([a-zA-Z][\\w-]*(?:\\.[\\w-]+)+)\"|#\\{([a-zA-Z][\\w.-]*\\w)\\s*[(}]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

    private final Map<String, String> texts = MessagesTest.texts();

    /** Keys that appear as complete literals, and so do not match keys with a variable part. */
    private final Set<String> namedAsAWhole = namedAsAWhole();

    private final Set<String> wrong = new TreeSet<>();

    @Test
    void every_use_of_a_text_in_the_code_gives_what_the_text_asks_for() throws IOException {
        int uses = 0;
        for (Use use : inJava(Models.files(JAVA, ".java"))) {
            check(use);
            uses++;
        }
        assertThat(uses).as("uses that were found").isGreaterThan(450);
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_use_of_a_text_in_a_template_gives_what_the_text_asks_for() {
        int uses = 0;
        for (String ending : List.of(".html", ".txt")) {
            for (Path file : Models.files(TEMPLATES, ending)) {
                for (Use use : inTemplate(TEMPLATES.relativize(file).toString(), Models.text(file))) {
                    check(use);
                    uses++;
                }
            }
        }
        assertThat(uses).as("uses that were found").isGreaterThan(1000);
        assertThat(wrong).isEmpty();
    }

    /**
     * One use of a message, or of one of several when part of the key is a variable.
     *
     * @param keys the possible messages
     * @param all whether the message must use every argument: facts in the history are kept even if not displayed
     */
    private record Use(String where, Set<String> keys, int arguments, boolean all) {}

    private void check(Use use) {
        Set<Integer> used = new TreeSet<>();
        for (String key : use.keys()) {
            String text = texts.get(key);
            Set<Integer> placeholders = placeholders(text);
            used.addAll(placeholders);
            placeholders.stream()
                    .filter(number -> number >= use.arguments())
                    .forEach(number -> wrong.add(use.where() + ": " + key + " shows {" + number
                            + "} as it stands, with " + use.arguments() + " arguments"));
            if (use.arguments() == 0 && text.contains("''")) {
                wrong.add(use.where() + ": " + key + " shows '' as it stands, without arguments");
            }
            if (use.arguments() > 0 && text.replace("''", "").contains("'")) {
                wrong.add(use.where() + ": " + key + " loses its apostrophe, with arguments");
            }
        }
        IntStream.range(0, use.arguments())
                .filter(number -> use.all() && !used.contains(number))
                .forEach(number ->
                        wrong.add(use.where() + ": no text of " + use.keys() + " uses the argument {" + number + "}"));
    }

    private static Set<Integer> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each {@code #{key}}, {@code #{key(a, b)}} and {@code #{|part.${variable}|(a)}}. */
    private List<Use> inTemplate(String name, String template) {
        String page = template.replaceAll("(?s)<!--.*?-->", "");
        List<Use> uses = new ArrayList<>();
        for (int start = page.indexOf("#{"); start >= 0; start = page.indexOf("#{", start + 2)) {
            int at = start + 2;
            boolean joined = page.charAt(at) == '|';
            int end = joined ? page.indexOf('|', at + 1) : at;
            while (!joined && "(}".indexOf(page.charAt(end)) < 0 && !page.startsWith("${", end)) {
                end++;
            }
            String key = page.substring(joined ? at + 1 : at, end).strip();
            int behind = joined ? end + 1 : end;
            Set<String> meant = page.startsWith("${", end) && !joined ? Set.of() : keys(key);
            if (!meant.isEmpty()) {
                uses.add(new Use(
                        name + ": #{" + key + "}",
                        meant,
                        page.charAt(behind) == '(' ? arguments(page, behind + 1) : 0,
                        true));
            }
        }
        return uses;
    }

    /** The number of arguments up to the matching bracket. */
    private static int arguments(String page, int from) {
        int depth = 0;
        int commas = 0;
        boolean quoted = false;
        for (int at = from; at < page.length(); at++) {
            char sign = page.charAt(at);
            if (sign == '\'') {
                quoted = !quoted;
            } else if (!quoted && "({[".indexOf(sign) >= 0) {
                depth++;
            } else if (!quoted && ")}]".indexOf(sign) >= 0) {
                if (depth == 0) {
                    return page.substring(from, at).isBlank() ? 0 : commas + 1;
                }
                depth--;
            } else if (!quoted && sign == ',' && depth == 0) {
                commas++;
            }
        }
        throw new IllegalArgumentException("A bracket is not closed: " + page.substring(from));
    }

    /** The messages that a key with variables can refer to; empty when it starts with a variable. */
    private Set<String> keys(String key) {
        if (texts.containsKey(key)) {
            return Set.of(key);
        }
        if (!VARIABLE.matcher(key).find() || key.startsWith("$")) {
            return Set.of();
        }
        return matching(key, VARIABLE);
    }

    private Set<String> matching(String key, Pattern variable) {
        Pattern pattern = Pattern.compile(
                List.of(variable.split(key, -1)).stream().map(Pattern::quote).collect(Collectors.joining("[\\w-]+")));
        return texts.keySet().stream()
                .filter(each -> pattern.matcher(each).matches() && !namedAsAWhole.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Use> inJava(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Use> uses = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new Calls(Path.of(unit.getSourceFile().getName()).getFileName().toString(), uses).scan(unit, null);
            }
        }
        return uses;
    }

    /** Finds calls that name a message. */
    private class Calls extends TreePathScanner<Void, Void> {

        private final String file;
        private final List<Use> uses;

        Calls(String file, List<Use> uses) {
            this.file = file;
            this.uses = uses;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String method = name(call);
            List<? extends ExpressionTree> given = call.getArguments();
            for (int at = 0; at < given.size(); at++) {
                Set<String> keys = named(given.get(at));
                if (keys.isEmpty()) {
                    continue;
                }
                if (method.equals("getMessage")) {
                    written(given.get(at + 1)).ifPresent(count -> add(keys, count, true));
                } else if (TAKE_ARGUMENTS_BEHIND_THE_KEY.contains(method)) {
                    counted(given.subList(at + 1, given.size())).ifPresent(count -> add(keys, count, true));
                }
            }
            act(call);
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void nothing) {
            List<? extends ExpressionTree> given = call.getArguments();
            if (call.getIdentifier().toString().equals("Holding")) {
                // The arguments start with the number, then the roles, then the rest.
                add(named(given.get(1)), given.size() - 3, false);
            }
            return super.visitNewClass(call, nothing);
        }

        /** {@code Act.on(reference, "code").fact(a).fact(b)} as one expression; skipped if facts may be added later. */
        private void act(MethodInvocationTree call) {
            TreePath above = getCurrentPath().getParentPath();
            if (above.getLeaf() instanceof MemberSelectTree
                    || !Set.of("fact", "on", "apart", "because", "as", "onBehalfOf", "within")
                            .contains(name(call))) {
                return;
            }
            if (!(above.getLeaf() instanceof MethodInvocationTree)) {
                return;
            }
            int facts = 0;
            ExpressionTree each = call;
            while (each instanceof MethodInvocationTree link
                    && link.getMethodSelect() instanceof MemberSelectTree select) {
                if (isAct(link)) {
                    break;
                }
                facts += name(link).equals("fact") ? 1 : 0;
                each = select.getExpression();
            }
            Set<String> codes = codes(each);
            if (!codes.isEmpty()) {
                add(codes, facts, false);
            }
        }

        private Set<String> codes(ExpressionTree act) {
            if (act instanceof ParenthesizedTree inner) {
                return codes(inner.getExpression());
            }
            if (act instanceof ConditionalExpressionTree either) {
                Set<String> codes = new TreeSet<>(codes(either.getTrueExpression()));
                codes.addAll(codes(either.getFalseExpression()));
                return codes;
            }
            if (act instanceof MethodInvocationTree call && isAct(call)) {
                ExpressionTree code =
                        call.getArguments().get(call.getArguments().size() - 1);
                return literals(code).stream()
                        .map(each -> "act." + each)
                        .filter(texts::containsKey)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            return Set.of();
        }

        private boolean isAct(MethodInvocationTree call) {
            return Set.of("Act.on", "Act.apart").contains(call.getMethodSelect().toString());
        }

        private void add(Set<String> keys, int arguments, boolean all) {
            if (!keys.isEmpty()) {
                uses.add(new Use(file, keys, arguments, all));
            }
        }

        private static String name(MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree select
                    ? select.getIdentifier().toString()
                    : call.getMethodSelect().toString();
        }

        /** The number of arguments after a key, given one by one or as an array. */
        private Optional<Integer> counted(List<? extends ExpressionTree> given) {
            return given.size() == 1 && given.get(0) instanceof NewArrayTree
                    ? written(given.get(0))
                    : Optional.of(given.size());
        }

        private static Optional<Integer> written(ExpressionTree given) {
            if (given.getKind() == Tree.Kind.NULL_LITERAL) {
                return Optional.of(0);
            }
            return given instanceof NewArrayTree array && array.getInitializers() != null
                    ? Optional.of(array.getInitializers().size())
                    : Optional.empty();
        }

        /** The messages that an expression names: a literal, one of two, or a literal with a concatenation. */
        private Set<String> named(ExpressionTree given) {
            Set<String> literals = literals(given);
            if (!literals.isEmpty()) {
                return literals.stream().filter(texts::containsKey).collect(Collectors.toCollection(TreeSet::new));
            }
            if (given instanceof BinaryTree && given.getKind() == Tree.Kind.PLUS) {
                String joined = joined(given);
                // After only a module's name, any message of the module would match.
                return joined.indexOf('\0') < joined.indexOf('.') + 2
                        ? Set.of()
                        : matching(joined, Pattern.compile("\0"));
            }
            return Set.of();
        }

        private static String joined(ExpressionTree given) {
            if (given instanceof BinaryTree sum && given.getKind() == Tree.Kind.PLUS) {
                return joined(sum.getLeftOperand()) + joined(sum.getRightOperand());
            }
            return given instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : "\0";
        }

        private static Set<String> literals(ExpressionTree given) {
            if (given instanceof ParenthesizedTree inner) {
                return literals(inner.getExpression());
            }
            if (given instanceof ConditionalExpressionTree either) {
                Set<String> both = new TreeSet<>(literals(either.getTrueExpression()));
                both.addAll(literals(either.getFalseExpression()));
                return both;
            }
            return given instanceof LiteralTree literal && literal.getValue() instanceof String text
                    ? Set.of(text)
                    : Set.of();
        }
    }

    private Set<String> namedAsAWhole() {
        Set<String> named = new TreeSet<>();
        for (Map.Entry<Path, String> each :
                Map.of(JAVA, ".java", TEMPLATES, ".html").entrySet()) {
            for (Path file : Models.files(each.getKey(), each.getValue())) {
                KEY.matcher(Models.text(file))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .filter(texts::containsKey)
                        .forEach(named::add);
            }
        }
        return named;
    }
}
