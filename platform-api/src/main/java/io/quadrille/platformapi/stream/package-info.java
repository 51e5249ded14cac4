// SPDX-License-Identifier: Apache-2.0
/** What devices measure, as it comes, for as long as a consent lets it. */
package io.quadrille.platformapi.stream;
