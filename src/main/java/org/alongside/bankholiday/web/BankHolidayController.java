package org.alongside.bankholiday.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.bankholiday.BankHolidayAdministration;
import org.alongside.calendar.Dates;
import org.alongside.calendar.Holidays;
import org.alongside.identity.Allow;
import org.alongside.identity.Role;
import org.alongside.scanner.VirusScanner;
import org.alongside.text.Messages;
import org.alongside.text.RawDate;
import org.alongside.text.ReadableText;
import org.alongside.text.TypedDates;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bank holiday pages for administrators. */
@Controller
@RequestMapping("/admin/holidays")
@Allow(roles = Role.ADMINISTRATOR)
class BankHolidayController {

    /** In bytes; GOV.UK's list has about 30,000. */
    private static final long LARGEST_FILE = 1_000_000;

    private final Holidays holidays;
    private final BankHolidayAdministration desk;
    private final Dates dates;
    private final Messages messages;
    private final TypedDates typedDates;
    private final VirusScanner scanner;

    BankHolidayController(
            Holidays holidays,
            BankHolidayAdministration desk,
            Dates dates,
            Messages messages,
            TypedDates typedDates,
            VirusScanner scanner) {
        this.scanner = scanner;
        this.holidays = holidays;
        this.desk = desk;
        this.dates = dates;
        this.messages = messages;
        this.typedDates = typedDates;
    }

    @GetMapping
    String page(Model model) {
        return page(Map.of(), Map.of(), model);
    }

    @PostMapping
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate day = day(typed);
        String name = typed.getOrDefault("holidayName", "").strip();
        if (day == null) {
            errors.put(
                    "day",
                    typedDates
                            .wrong(RawDate.read(typed::get, "day"), messages.text("mailroom.holidays.day.name"))
                            .orElseGet(() -> messages.text("mailroom.holidays.day.wrong")));
        }
        if (!ReadableText.isLine(name, Holidays.LONGEST_NAME)) {
            errors.put("holidayName", messages.text("mailroom.holidays.name.wrong", Holidays.LONGEST_NAME));
        }
        if (day == null || !errors.isEmpty()) {
            return page(typed, errors, model);
        }
        desk.add(day, name);
        next.addFlashAttribute("notice", messages.text("mailroom.holidays.added", dates.day(day)));
        return "redirect:/admin/holidays";
    }

    @PostMapping("/{day}/remove")
    String remove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, RedirectAttributes next) {
        desk.remove(day);
        next.addFlashAttribute("notice", messages.text("mailroom.holidays.removed", dates.day(day)));
        return "redirect:/admin/holidays";
    }

    @PostMapping("/file")
    String takeIn(@RequestParam(required = false) @Nullable MultipartFile file, Model model, RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(Map.of(), Map.of("file", messages.text("mailroom.holidays.file.missing")), model);
        }
        if (file.getSize() > LARGEST_FILE) {
            return page(
                    Map.of(),
                    Map.of(
                            "file",
                            messages.text(
                                    "mailroom.holidays.file.wrong", messages.text("Nation." + holidays.nation()))),
                    model);
        }
        byte[] content = file.getBytes();
        VirusScanner.Finding finding = scanner.scan(out -> out.write(content));
        if (finding == VirusScanner.Finding.INFECTED || finding == VirusScanner.Finding.UNAVAILABLE) {
            return page(Map.of(), Map.of("file", messages.text("mailroom.holidays.file." + finding)), model);
        }
        try {
            int number = desk.takeIn(content);
            next.addFlashAttribute("notice", messages.text("mailroom.holidays.taken-in", number));
            return "redirect:/admin/holidays";
        } catch (Holidays.NotHolidays e) {
            return page(
                    Map.of(),
                    Map.of(
                            "file",
                            messages.text(
                                    "mailroom.holidays.file.wrong", messages.text("Nation." + holidays.nation()))),
                    model);
        }
    }

    private String page(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("holidays", holidays.coming());
        model.addAttribute("nation", holidays.nation());
        model.addAttribute("runOut", holidays.runOut());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "mailroom/holidays";
    }

    private static @Nullable LocalDate day(Map<String, String> typed) {
        return RawDate.read(typed::get, "day")
                .date()
                .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100)
                .orElse(null);
    }
}
