package org.alongside.project;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProjectRepository extends JpaRepository<Project, String> {

    List<Project> findByReferenceIn(Collection<String> references);

    List<Project> findByStateInOrderByReferenceDesc(Collection<ProjectState> states);

    List<Project> findByLeadOfficerAndStateIn(UUID leadOfficer, Collection<ProjectState> states);

    List<Project> findBySponsorAndStateIn(UUID sponsor, Collection<ProjectState> states);

    /** Projects whose title or reference matches the words. */
    String WANTED = """
            from project
            where search like :pattern and search like all (cast(:patterns as text[]))
              and (:stage = '' or stage = :stage) and (:state = '' or state = :state)
            """;

    /** A page, newest first, after the given reference. */
    @Query(
            value = "select * " + WANTED
                    + "and (:after = '' or reference < :after) order by reference desc limit :size",
            nativeQuery = true)
    List<Project> newestFirst(String pattern, String[] patterns, String stage, String state, String after, int size);

    /** A page by title. */
    @Query(value = "select * " + WANTED + """
                    and (:after = '' or (lower(title), reference) >
                        (select lower(last.title), last.reference from project last where last.reference = :after))
                    order by lower(title), reference limit :size
                    """, nativeQuery = true)
    List<Project> byName(String pattern, String[] patterns, String stage, String state, String after, int size);

    /** A page, longest in their stage first. */
    @Query(value = "select * " + WANTED + """
                    and (:after = '' or (stage_since, reference) >
                        (select last.stage_since, last.reference from project last where last.reference = :after))
                    order by stage_since, reference limit :size
                    """, nativeQuery = true)
    List<Project> longestInStageFirst(
            String pattern, String[] patterns, String stage, String state, String after, int size);

    @Query(value = "select count(*) from (select 1 " + WANTED + " limit :atMost) counted", nativeQuery = true)
    int count(String pattern, String[] patterns, String stage, String state, int atMost);

    @Query(value = """
                    insert into project_number (year, last) values (:year, 1)
                    on conflict (year) do update set last = project_number.last + 1 returning last
                    """, nativeQuery = true)
    int nextNumber(int year);
}
