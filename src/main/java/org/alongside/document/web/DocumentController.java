package org.alongside.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.document.Document;
import org.alongside.document.DocumentVisible;
import org.alongside.document.Documents;
import org.alongside.document.Downloads;
import org.alongside.document.FileType;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.identity.Allow;
import org.alongside.identity.AllowStaff;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.project.ProjectVisible;
import org.alongside.text.Messages;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemVisible;
import org.alongside.worklist.task.WorkDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Attaching, downloading and removing documents. */
@Controller
class DocumentController {

    private final Documents documents;
    private final Downloads downloads;
    private final WorkDesk desk;
    private final CurrentViewer viewers;
    private final Messages messages;

    DocumentController(
            Documents documents, Downloads downloads, WorkDesk desk, CurrentViewer viewers, Messages messages) {
        this.downloads = downloads;
        this.documents = documents;
        this.desk = desk;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/projects/{reference}/documents/new")
    @AllowStaff(on = ProjectVisible.class)
    ModelAndView askForCase(@PathVariable("reference") String reference) {
        return page("/projects/" + reference, Map.of());
    }

    @PostMapping("/projects/{reference}/documents/new")
    @AllowStaff(on = ProjectVisible.class)
    ModelAndView attachToCase(
            @PathVariable("reference") String reference, HttpServletRequest request, RedirectAttributes redirect) {
        return attach(reference, null, "/projects/" + reference, request, redirect);
    }

    @GetMapping("/work/{item}/documents/new")
    @AllowStaff(on = WorkItemVisible.class)
    ModelAndView askForItem(@PathVariable("item") UUID item) {
        return page("/work/" + desk.require(item).id(), Map.of());
    }

    @PostMapping("/work/{item}/documents/new")
    @AllowStaff(on = WorkItemVisible.class)
    ModelAndView attachToItem(@PathVariable("item") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        WorkItem item = desk.require(id);
        return attach(item.reference(), id, "/work/" + id, request, redirect);
    }

    @GetMapping("/documents/{document}")
    @Allow(signedIn = true, on = DocumentVisible.class)
    @Nullable
    ModelAndView read(
            @PathVariable("document") UUID id,
            @RequestParam(name = "open", defaultValue = "false") boolean warned,
            HttpServletResponse response)
            throws IOException {
        return downloads.serve(there(id), "/documents/" + id, warned, viewer().id(), response);
    }

    @GetMapping("/documents/{document}/remove")
    @Allow(signedIn = true, on = DocumentVisible.class)
    ModelAndView sure(@PathVariable("document") UUID id) {
        return new ModelAndView("document/remove")
                .addObject("document", removable(id))
                .addObject("back", back(removable(id)));
    }

    @PostMapping("/documents/{document}/remove")
    @Allow(signedIn = true, on = DocumentVisible.class)
    String remove(@PathVariable("document") UUID id, RedirectAttributes redirect) {
        Document document = removable(id);
        documents.remove(document, viewer());
        redirect.addFlashAttribute("notice", messages.text("document.removed", document.name()));
        return "redirect:" + back(document);
    }

    private ModelAndView attach(
            String reference,
            @Nullable UUID item,
            String back,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Part part = file(request);
        if (part == null) {
            return page(back, Map.of("file", messages.text("document.refused.none")));
        }
        // Checked before copying, so that an oversized file is never stored.
        if (part.getSize() > documents.megabytes() * 1024 * 1024) {
            return page(back, Map.of("file", messages.text("document.refused.too-large", documents.megabytes())));
        }
        try (InputStream content = part.getInputStream()) {
            String name = String.valueOf(part.getSubmittedFileName());
            Document document = documents.attach(reference, item, viewer(), name, content);
            redirect.addFlashAttribute(
                    "notice",
                    messages.text(document.isHeld() ? "document.attached.held" : "document.attached", document.name()));
            return new ModelAndView("redirect:" + back);
        } catch (ValidationRejected no) {
            return page(back, Map.of("file", messages.text(no.message(), no.arguments())));
        } catch (IOException broken) {
            return page(back, Map.of("file", messages.text("document.refused.broken")));
        }
    }

    private static @Nullable Part file(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            Part part = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                    ? request.getPart("file")
                    : null;
            return part == null
                            || part.getSubmittedFileName() == null
                            || part.getSubmittedFileName().isBlank()
                    ? null
                    : part;
        } catch (IOException | jakarta.servlet.ServletException unreadable) {
            return null;
        }
    }

    private Document there(UUID id) {
        return documents
                .find(id)
                .filter(document -> !document.isRemoved())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Document removable(UUID id) {
        Document document = there(id);
        if (!documents.mayRemove(document, viewer())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return document;
    }

    private static String back(Document document) {
        if (document.item() != null) {
            return "/work/" + document.item();
        }
        return document.reference() == null ? "/" : "/projects/" + document.reference();
    }

    private ModelAndView page(String back, Map<String, String> errors) {
        return new ModelAndView("document/new")
                .addObject("back", back)
                .addObject("megabytes", documents.megabytes())
                .addObject("accept", FileType.accept())
                .addObject("errors", errors);
    }

    private Viewer viewer() {
        return viewers.require();
    }
}
