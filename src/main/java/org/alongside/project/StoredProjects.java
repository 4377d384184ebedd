package org.alongside.project;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredProjects extends JpaRepository<Project, String> {

    List<Project> findByReferenceIn(Collection<String> references);

    List<Project> findByStateInOrderByReferenceDesc(Collection<ProjectState> states);

    /** A page of projects by reference, newest first, whose title or reference holds the words. */
    @Query(value = """
                    select * from project
                    where (:words = '' or title ilike '%' || :words || '%' or reference ilike '%' || :words || '%')
                      and (:stage = '' or stage = :stage) and (:state = '' or state = :state)
                      and (:before = '' or reference < :before)
                    order by reference desc limit :size
                    """, nativeQuery = true)
    List<Project> page(String words, String stage, String state, String before, int size);

    @Query(value = """
                    select count(*) from (select 1 from project
                    where (:words = '' or title ilike '%' || :words || '%' or reference ilike '%' || :words || '%')
                      and (:stage = '' or stage = :stage) and (:state = '' or state = :state) limit :atMost) counted
                    """, nativeQuery = true)
    int count(String words, String stage, String state, int atMost);

    @Query(value = """
                    insert into project_number (year, last) values (:year, 1)
                    on conflict (year) do update set last = project_number.last + 1 returning last
                    """, nativeQuery = true)
    int nextNumber(int year);
}
