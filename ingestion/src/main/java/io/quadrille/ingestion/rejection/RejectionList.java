// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import io.quadrille.tenantadmin.api.web.Paging;
import java.util.List;

/**
 * One page of refused messages.
 *
 * @param rejections newest first
 */
record RejectionList(List<Rejection> rejections, RejectionSearch search, Paging paging) {}
