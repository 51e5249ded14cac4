// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

/**
 * A page as it leaves.
 *
 * @param body in its media type
 * @param header in which it is told how it was made coarser
 * @param told what that header says; empty for nothing
 * @param next where to go on; null on the last page
 */
record WrittenPage(Object body, String header, String told, String next) {}
