// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.settings;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Reads the settings out of the sources of the {@code @ConfigMapping} interfaces: names, defaults and doc comments. */
final class DeclaredSettings {

    private final DocTrees docs;
    private final List<Setting> found = new ArrayList<>();

    private DeclaredSettings(DocTrees docs) {
        this.docs = docs;
    }

    static List<Setting> in(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            List<Setting> all = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                DeclaredSettings reader = new DeclaredSettings(docs);
                TreePath root = new TreePath(unit);
                unit.getTypeDecls().forEach(type -> reader.readMapping((ClassTree) type, new TreePath(root, type)));
                all.addAll(reader.found);
            }
            return all;
        }
    }

    private void readMapping(ClassTree type, TreePath path) {
        argument(type.getModifiers(), "ConfigMapping").ifPresent(prefix -> readGroup(prefix, type, path, Map.of()));
    }

    private void readGroup(String prefix, ClassTree group, TreePath path, Map<String, ClassTree> around) {
        Map<String, ClassTree> groups = new HashMap<>(around);
        group.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getKind() == Tree.Kind.INTERFACE)
                .forEach(type -> groups.put(type.getSimpleName().toString(), type));
        for (var member : group.getMembers()) {
            if (member instanceof MethodTree method) {
                String name = prefix + "."
                        + argument(method.getModifiers(), "WithName").orElseGet(() -> dashed(method));
                ClassTree subgroup = groups.get(String.valueOf(method.getReturnType()));
                if (subgroup == null) {
                    found.add(setting(name, method, new TreePath(path, method)));
                } else {
                    readGroup(name, subgroup, new TreePath(path, subgroup), groups);
                }
            }
        }
    }

    private Setting setting(String name, MethodTree method, TreePath path) {
        Optional<String> fallback = argument(method.getModifiers(), "WithDefault");
        boolean optional = String.valueOf(method.getReturnType()).startsWith("Optional");
        DocCommentTree doc = docs.getDocCommentTree(path);
        String meaning = doc == null
                ? ""
                : doc.getFullBody().stream().map(Object::toString).collect(Collectors.joining());
        return new Setting(name, fallback.orElse(""), fallback.isEmpty() && !optional, plain(meaning));
    }

    private static String plain(String doc) {
        return doc.replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String dashed(MethodTree method) {
        return method.getName()
                .toString()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /** The last string written in an annotation, which is its value or its only named argument. */
    private static Optional<String> argument(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .filter(candidate -> candidate.getAnnotationType().toString().equals(annotation))
                .map(AnnotationTree::toString)
                .map(text -> text.replaceAll("(?s)^.*\"((?:[^\"\\\\]|\\\\.)*)\".*$", "$1"))
                .findFirst();
    }
}
