// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import io.quadrille.tenantadmin.api.device.Device;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page of a tenant's devices. */
record DevicePage(List<Device> devices, String search, int page, long total) {

    static final int SIZE = 50;

    public long pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    public String previous() {
        return address(page - 1);
    }

    public String next() {
        return address(page + 1);
    }

    private String address(int number) {
        return "/admin/devices?page=" + number + "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
