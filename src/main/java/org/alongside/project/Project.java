package org.alongside.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A case: a suggested or running co-production project, and its state. */
@Entity
@Table(name = "project")
public class Project implements Persistable<String> {

    @Id
    private String reference;

    private String title;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private ProjectState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    @Column(name = "lead_officer")
    private @Nullable UUID leadOfficer;

    private @Nullable UUID sponsor;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "stage_since")
    private Instant stageSince;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    @Transient
    private boolean fresh;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(String reference, String title, Instant now) {
        this.reference = reference;
        this.title = title;
        this.stage = Stage.INTAKE;
        this.state = ProjectState.RUNNING;
        this.openedAt = now;
        this.stageSince = now;
        this.fresh = true;
    }

    void accept(Level howFar, UUID lead, UUID answersForIt) {
        refuseUnless(ProjectState.RUNNING, "accept");
        this.level = howFar;
        this.leadOfficer = lead;
        this.sponsor = answersForIt;
    }

    void leadBy(UUID officer) {
        this.leadOfficer = officer;
    }

    void answeredForBy(UUID account) {
        this.sponsor = account;
    }

    void enter(Stage next, Instant now) {
        if (stage != next) {
            this.stage = next;
            this.stageSince = now;
        }
    }

    void pause() {
        if (state != ProjectState.RUNNING && !(state == ProjectState.CLOSED && stage == Stage.FOLLOW_UP)) {
            throw new WrongProjectState(reference, state, "pause");
        }
        this.state = ProjectState.PAUSED;
    }

    void resume() {
        refuseUnless(ProjectState.PAUSED, "resume");
        this.state = closedAt == null ? ProjectState.RUNNING : ProjectState.CLOSED;
    }

    void end(ProjectState how, Instant now) {
        if (state.isEnded()) {
            throw new WrongProjectState(reference, state, how.name());
        }
        this.state = how;
        this.closedAt = now;
    }

    private void refuseUnless(ProjectState needed, String act) {
        if (state != needed) {
            throw new WrongProjectState(reference, state, act);
        }
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public Stage stage() {
        return stage;
    }

    public ProjectState state() {
        return state;
    }

    public @Nullable Level level() {
        return level;
    }

    public @Nullable UUID leadOfficer() {
        return leadOfficer;
    }

    public @Nullable UUID sponsor() {
        return sponsor;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it entered its stage. */
    public Instant stageSince() {
        return stageSince;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    @Override
    public String getId() {
        return reference;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        fresh = false;
    }
}
