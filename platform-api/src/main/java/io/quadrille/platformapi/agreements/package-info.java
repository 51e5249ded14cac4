// SPDX-License-Identifier: Apache-2.0
/** What apps ask for. */
package io.quadrille.platformapi.agreements;
