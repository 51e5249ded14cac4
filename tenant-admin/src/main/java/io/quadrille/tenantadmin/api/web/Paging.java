// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Which page of a list is shown and where the others are. What was searched for stands in every address, so that a page can be kept,
 * sent and gone back to.
 *
 * @param address the list's path with the search, without the page
 * @param page the page shown, from 1 to {@link #pages}
 * @param total how many rows there are on all pages
 */
public record Paging(String address, int page, long total) {

    /** Rows on a page. */
    public static final int SIZE = 50;

    /**
     * The page that was asked for, or the nearest there is.
     *
     * @param search what the list was searched for, by parameter; empty values are left out
     */
    public static Paging of(String path, SequencedMap<String, String> search, int asked, long total) {
        String query = search.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Paging::parameter)
                .collect(Collectors.joining());
        return new Paging(path + '?' + query, (int) Math.clamp(asked, 1L, pages(total)), total);
    }

    /** How many pages there are; an empty list has one. */
    public long pages() {
        return pages(total);
    }

    /** How many rows come before this page. */
    public int offset() {
        return (page - 1) * SIZE;
    }

    /** Whether there is a page before. */
    public boolean hasPrevious() {
        return page > 1;
    }

    /** Whether there is a page after. */
    public boolean hasNext() {
        return page < pages();
    }

    /** The address of the page before. */
    public String previous() {
        return address + "page=" + (page - 1);
    }

    /** The address of the page after. */
    public String next() {
        return address + "page=" + (page + 1);
    }

    /** This page's rows out of a list that is at hand as a whole. */
    public <T> List<T> rows(List<T> all) {
        return all.stream().skip(offset()).limit(SIZE).toList();
    }

    private static long pages(long total) {
        return Math.clamp((total + SIZE - 1) / SIZE, 1, Integer.MAX_VALUE / SIZE);
    }

    private static String parameter(Map.Entry<String, String> entry) {
        return entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8) + '&';
    }
}
