package org.alongside.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.engine.Feel;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.FormCheck;
import org.alongside.form.definition.FormReader;
import org.alongside.form.definition.KnownOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Options that code depends on: every form offers only known ones, and every choice that code reads is declared. */
class KnownOptionsTest {

    private static final String ANSWERS = Type.getInternalName(FormSubmission.class);
    private static final Set<String> READS_ENUM = Set.of("oneOf", "maybeOneOf", "severalOf");
    private static final Set<String> READS_ID = Set.of("id", "maybeId", "ids");

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final FormReader reader = new FormReader(new Feel(ExampleForms.NOVEMBER));

    @Test
    void no_form_of_the_product_offers_an_option_that_the_code_does_not_know() throws Exception {
        FormCheck check = new FormCheck(reader, declared());
        for (Resource file : files.getResources("classpath*:forms/**/*.form")) {
            assertThat(check.refuse(name(file), file.getContentAsString(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void every_declaration_is_about_a_question_that_there_is() throws Exception {
        Map<String, Form> forms = forms();
        List<String> problems = new ArrayList<>();
        for (KnownOptions known : declared()) {
            Form form = forms.get(known.form());
            if (form == null) {
                problems.add("There is no form " + known.form());
            } else if (form.everyField().noneMatch(field -> field.key().equals(known.key()))) {
                problems.add("The form " + known.form() + " has no question " + known.key());
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void every_choice_that_code_reads_is_declared() throws Exception {
        Map<String, List<KnownOptions>> byKey = declared().stream().collect(Collectors.groupingBy(KnownOptions::key));
        Set<String> problems = new TreeSet<>();
        int seen = 0;
        for (Read read : reads()) {
            seen++;
            boolean declared = byKey.getOrDefault(read.key(), List.of()).stream()
                    .anyMatch(known -> read.type().isEmpty()
                            || known.of().getName().equals(read.type())
                            || known.of() == KnownOptions.None.class);
            if (!declared) {
                problems.add(read.where() + " reads " + read.key() + " into " + read.type() + " without @KnownOptions");
            }
        }
        assertThat(seen).as("choices that were found in the classes").isGreaterThan(50);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            opportunity | "value": "DOZENS" | "value": "STREETS" | Field_reach | offers STREETS, which the application does not know; it knows DOZENS, HUNDREDS, THOUSANDS, NOT_KNOWN
            workshops | "value": "BOTH" | "value": "BY_POST" | Field_how | offers BY_POST
            panel-help | "value": "TALK" | "value": "WRITE" | Field_kind | offers WRITE
            panel-pack | "valuesKey": "bodies" | "values": [{"label": "Us", "value": "us"}] | Field_body | valuesKey bodies
            """)
    void another_option_is_refused_with_the_file_the_component_and_what_is_known(
            String form, String was, String is, String component, String message) throws Exception {
        FormCheck check = new FormCheck(reader, declared());
        Resource file = files.getResources("classpath*:forms/**/" + form + ".form")[0];
        String text = file.getContentAsString(StandardCharsets.UTF_8).replace("\":\"", "\": \"");
        assertThat(text).contains(was);

        String name = name(file);
        assertThat(check.refuse(name, text.replace(was, is))).hasValueSatisfying(refusal -> assertThat(refusal)
                .contains(name + ": component " + component)
                .contains(message));
    }

    private record Read(String where, String key, String type) {}

    private List<Read> reads() throws IOException {
        List<Read> reads = new ArrayList<>();
        for (Resource file : files.getResources("classpath*:org/alongside/**/*.class")) {
            if (file.getURL().getPath().contains("/test-classes/")) {
                continue;
            }
            String where = Objects.requireNonNull(file.getFilename());
            new ClassReader(file.getContentAsByteArray()).accept(new Calls(where, reads), ClassReader.SKIP_DEBUG);
        }
        return reads;
    }

    /** Finds {@code answers.oneOf("key", Kind.class)} by the last constants loaded before the call. */
    private static final class Calls extends ClassVisitor {
        private final String where;
        private final List<Read> reads;

        Calls(String where, List<Read> reads) {
            super(SpringAsmInfo.ASM_VERSION);
            this.where = where;
            this.reads = reads;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                private String key = "";
                private String type = "";

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof String text) {
                        key = text;
                    } else if (value instanceof Type loaded) {
                        type = loaded.getClassName();
                    }
                }

                @Override
                public void visitMethodInsn(
                        int op, String owner, String called, String descriptor, boolean isInterface) {
                    if (owner.equals(ANSWERS) && READS_ENUM.contains(called) && !key.isEmpty()) {
                        reads.add(new Read(where, key, type));
                    } else if (owner.equals(ANSWERS) && READS_ID.contains(called) && !key.isEmpty()) {
                        reads.add(new Read(where, key, ""));
                    }
                    // Constants loaded for one call do not apply to the next.
                    key = "";
                    type = "";
                }
            };
        }
    }

    private List<KnownOptions> declared() throws IOException {
        List<KnownOptions> declared = new ArrayList<>();
        for (Resource file : files.getResources("classpath*:org/alongside/**/*.class")) {
            String path = file.getURL().getPath();
            if (path.contains("/test-classes/")
                    || !new String(file.getContentAsByteArray(), StandardCharsets.ISO_8859_1)
                            .contains(Type.getInternalName(KnownOptions.class))) {
                continue;
            }
            String name = path.substring(path.indexOf("/org/alongside/") + 1, path.length() - ".class".length());
            try {
                FormCheck.declared(Class.forName(
                                name.replace('/', '.'), false, getClass().getClassLoader()))
                        .forEach(declared::add);
            } catch (ClassNotFoundException gone) {
                throw new AssertionError(gone);
            }
        }
        return declared;
    }

    private Map<String, Form> forms() throws IOException {
        Map<String, Form> forms = new TreeMap<>();
        for (Resource file : files.getResources("classpath*:forms/**/*.form")) {
            Form form = reader.read(name(file), file.getContentAsString(StandardCharsets.UTF_8));
            forms.put(form.id(), form);
        }
        return forms;
    }

    private static String name(Resource file) throws IOException {
        String address = file.getURL().toString();
        return address.substring(address.lastIndexOf("/forms/") + 1);
    }
}
